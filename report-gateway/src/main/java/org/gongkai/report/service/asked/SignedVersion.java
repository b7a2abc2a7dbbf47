package org.gongkai.report.service.asked;

/** Which version of an annual report was signed. */
public record SignedVersion(int version) {}
