package org.gongkai.registers.record;

import org.gongkai.registers.register.Registered;

/**
 * That a record was registered by itself, and not by an import: an event in the transaction of it.
 *
 * @param recordKind kind of the record, as the ledger names it
 */
public record RecordRegistered(String recordKind, Registered<?> record) {}
