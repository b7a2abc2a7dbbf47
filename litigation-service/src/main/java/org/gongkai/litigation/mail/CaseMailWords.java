package org.gongkai.litigation.mail;

import org.gongkai.form.words.Words;

/** What letters say. */
enum CaseMailWords implements Words {
    REMINDER_SUBJECT,
    REMINDER_TEXT,
    ERASURE_SUBJECT,
    ERASURE_TEXT,
    DATE_OPEN,
    DAYS_LEFT,
    LAST_DAY,
    OVER
}
