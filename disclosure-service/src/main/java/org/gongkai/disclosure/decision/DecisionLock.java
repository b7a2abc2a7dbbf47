package org.gongkai.disclosure.decision;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum DecisionLock implements DatabaseLock {

    /** What is said of the decisions of an agency, so that of two ways to say it the second finds the first. */
    DECISIONS_OF_AGENCY
}
