package org.gongkai.report.service.asked;

/** The first version of an account whose tokens are good. */
public record LeastVersion(long version) {}
