package org.gongkai.kit.register;

/** A row of an import that says something sensible. */
record ParsedRow<E extends Record>(long number, RecordKey key, E entry) {}
