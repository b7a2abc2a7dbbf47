package org.gongkai.registers.intake;

/**
 * That an import has taken rows of an agency: an event in the transaction of it, also where that is a dry run, of which
 * nothing stays.
 *
 * @param recordKind kind of the records, as the ledger names it
 * @param created rows that are new records
 * @param replaced rows in whose place other ones stand now
 */
public record RecordsImported(String recordKind, String agencyCode, long created, long replaced) {}
