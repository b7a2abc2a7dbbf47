package org.gongkai.registers.ledger;

import java.util.UUID;

import org.gongkai.registers.signed.SignedReport;

/**
 * That a change of a record has moved what a signed report tells (勘误).
 *
 * @param agencyCode the body whose figures have moved; the report may be that of another one
 */
record Erratum(UUID record, String agencyCode, SignedReport report) {}
