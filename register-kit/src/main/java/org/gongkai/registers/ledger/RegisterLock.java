package org.gongkai.registers.ledger;

import org.gongkai.kit.database.DatabaseLock;

/** What is done one after the other in a service with registers. */
public enum RegisterLock implements DatabaseLock {

    /** For each body, by its code: what is declared of its registers; shared by those who change its figures. */
    DECLARATION,

    /** Shared by a transaction from its time of recording to its end; see migration V002. */
    RECORDING,

    /** Imports of a service run one after the other. */
    IMPORT,

    /** Calendars are loaded one after the other. */
    CALENDAR,

    /** For each record that a use case over several touches, by its kind and key. */
    RECORD
}
