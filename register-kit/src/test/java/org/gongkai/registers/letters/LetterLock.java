package org.gongkai.registers.letters;

import org.gongkai.kit.database.DatabaseLock;

/** What is done one after the other. */
enum LetterLock implements DatabaseLock {

    /** For each letter, by its id; its handling need not have begun. */
    HANDLING
}
