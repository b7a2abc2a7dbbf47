package org.gongkai.registers.ledger;

import java.util.UUID;

/** The record behind a ledger entry. */
public record RecordReference(String kind, UUID id, String number, String agencyCode) {}
