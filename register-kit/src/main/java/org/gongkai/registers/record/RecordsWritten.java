package org.gongkai.registers.record;

import java.util.List;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.register.Registered;

/**
 * That records were registered, or one of them was changed or voided, by whomever: an event in the transaction of the change
 * for what is kept of a record beside it, for example an index of its words.
 *
 * @param recordKind kind of the records, as the ledger names it
 * @param handle what writes in the same transaction
 * @param before as they stood, in the order of {@code after}; none when they are new
 */
public record RecordsWritten(
        String recordKind, Handle handle, List<? extends Registered<?>> before, List<? extends Registered<?>> after) {

    public RecordsWritten {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
