package org.gongkai.disclosure.life.relation;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum RelationLock implements DatabaseLock {

    /** Items of a body become public that do something to others, so that two of them do not close a circle. */
    RELATIONS_OF_AGENCY
}
