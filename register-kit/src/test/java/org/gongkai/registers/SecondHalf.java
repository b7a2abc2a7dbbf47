package org.gongkai.registers;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that {@link FirstHalf} leaves. */
@Suite
@SelectPackages("org.gongkai.registers")
@IncludeClassNamePatterns(".*\\.[H-RY-Z]\\w*Test")
class SecondHalf {}
