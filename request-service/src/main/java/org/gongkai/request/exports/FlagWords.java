package org.gongkai.request.exports;

import org.gongkai.form.words.Words;

/** The flags of applications in words. */
enum FlagWords implements Words {
    EXTENDED,
    DEFERRED,
    PAUSED,
    LATE_NOTICE,
    DATE_OPEN,
    OVERDUE,
    UNDELIVERED,
    SPLIT_FROM,
    MERGED_INTO,
    DISPUTED,
    REDECISION,
    HOLD
}
