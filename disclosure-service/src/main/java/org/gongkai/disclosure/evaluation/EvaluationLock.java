package org.gongkai.disclosure.evaluation;

import org.gongkai.kit.database.DatabaseLock;

/** What is done by one at a time. */
enum EvaluationLock implements DatabaseLock {

    /** The scheme of a region and year is laid down. */
    SCHEME,

    /** The evaluation of a body is declared. */
    DECLARATION
}
