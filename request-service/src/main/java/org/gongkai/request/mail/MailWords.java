package org.gongkai.request.mail;

import org.gongkai.form.words.Words;

/** What letters say. */
enum MailWords implements Words {
    RECEIVED_SUBJECT,
    RECEIVED_TEXT,
    SUPPLEMENT_SUBJECT,
    SUPPLEMENT_TEXT,
    EXTENDED_SUBJECT,
    EXTENDED_TEXT,
    DISPATCHED_SUBJECT,
    DISPATCHED_TEXT,
    DECIDED_ANEW_SUBJECT,
    DECIDED_ANEW_TEXT,
    REMINDER_SUBJECT,
    REMINDER_TEXT,
    PAUSED_SUBJECT,
    PAUSED_TEXT,
    FAILING,
    GONE,
    UNDECIDED,
    DATE_OPEN,
    DAYS_LEFT,
    LAST_DAY,
    OVER,
    FOLLOW_AT,
    FOLLOW_THERE
}
