package org.gongkai.registers.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

/** An entry that counts and has not been reversed. */
record StandingEntry(long id, UUID record, String number, String agencyCode, Movement movement) {

    /** Those of records, by record. */
    static Map<UUID, List<StandingEntry>> of(Handle handle, List<UUID> records) {
        return handle.createQuery("""
                        select e.id, e.record_id, e.record_number, e.agency_code, e.flow, e.effective_on, e.amount
                        from ledger_entry e
                        where e.record_id = any(:records) and e.reverses is null
                          and not exists (select 1 from ledger_entry r where r.reverses = e.id)
                        order by e.id""")
                .bindArray("records", UUID.class, records)
                .map((row, context) -> new StandingEntry(
                        row.getLong("id"),
                        row.getObject("record_id", UUID.class),
                        row.getString("record_number"),
                        row.getString("agency_code"),
                        new Movement(
                                row.getString("flow"),
                                row.getObject("effective_on", LocalDate.class),
                                row.getBigDecimal("amount"))))
                .collect(Collectors.groupingBy(StandingEntry::record));
    }

    /** What takes it back. */
    Movement reversal() {
        return new Movement(
                movement.flow(), movement.effectiveOn(), movement.amount().negate());
    }
}
