package org.gongkai.registers.register;

import java.util.stream.Stream;

/** What makes two rows the same record: the key within the agency. */
public record RecordKey(String agencyCode, String key) {

    /** The key of an entry. */
    public static <E extends Record> RecordKey of(Register<E> register, E entry) {
        return new RecordKey(register.agencyCode(entry), register.key(entry));
    }

    /** The keys of what would count twice beside the entry. */
    public static <E extends Record> Stream<RecordKey> rivals(Register<E> register, E entry) {
        return register.rivals(entry).stream().map(key -> new RecordKey(register.agencyCode(entry), key));
    }
}
