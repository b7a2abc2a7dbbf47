package org.gongkai.request;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that {@link FirstHalf} leaves. */
@Suite
@SelectPackages("org.gongkai.request")
@IncludeClassNamePatterns(".*\\.(?!Mat)[M-Z]\\w*Test")
class SecondHalf {}
