package org.gongkai.registers.statistics;

import java.util.UUID;

/** Where a page of entries ended: behind an entry of a flow, or behind a record of a stock. */
record EntryKey(long entry, String stock, UUID record) {

    static final EntryKey START = new EntryKey(0, "", new UUID(0, 0));

    static EntryKey of(LedgerEntry entry, CellParts parts) {
        return parts.flows().contains(entry.cellId())
                ? new EntryKey(entry.id(), "", START.record())
                : new EntryKey(0, entry.cellId(), entry.record().id());
    }

    static EntryKey parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no key of an entry");
        }
        return new EntryKey(Long.parseLong(parts[0]), parts[1], UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return entry + "/" + stock + "/" + record;
    }
}
