package org.gongkai.registers.ledger;

import org.gongkai.registers.signed.SignedReport;

/**
 * A signed report whose figures many records have moved at once.
 *
 * @param agencyCode the body whose figures have moved
 * @param records how many of its records have
 */
public record MovedReport(String agencyCode, SignedReport report, long records) {}
