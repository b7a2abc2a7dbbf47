package org.gongkai.report.service.answer;

/**
 * That the annual report of a body for a year was signed, as a service keeps it.
 *
 * @param version the last one that was
 */
public record ReplicatedSignature(String agencyCode, int year, int version) {}
