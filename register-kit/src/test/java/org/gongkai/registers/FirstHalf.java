package org.gongkai.registers;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests with the names from A to G and from S to X, of which each run needs a service and a database of its own:
 * two halves beside each other keep two cores busy, where one test after the other waits for its own answers.
 */
@Suite
@SelectPackages("org.gongkai.registers")
@IncludeClassNamePatterns(".*\\.[A-GS-X]\\w*Test")
class FirstHalf {}
