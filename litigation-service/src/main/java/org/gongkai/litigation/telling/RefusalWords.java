package org.gongkai.litigation.telling;

import org.gongkai.form.words.Words;

/** Why an application does not take what it is told of a case, by the names that the service of applications gives its reasons. */
enum RefusalWords implements Words {
    WRONG_STAGE,
    CASE_KNOWN,
    NO_OPEN_CASE,
    NOT_AN_ENDING,
    NOT_BEFORE,
    ROUND_OPEN,
    RESULT_ORDERS_NOTHING,
    REVOKE_FIRST
}
