package org.gongkai.kit.register;

/** What makes two rows the same record: the key within the agency. */
record RecordKey(String agencyCode, String key) {

    static <E extends Record> RecordKey of(Register<E> register, E entry) {
        return new RecordKey(register.agencyCode(entry), register.key(entry));
    }
}
