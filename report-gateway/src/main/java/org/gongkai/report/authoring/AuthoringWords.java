package org.gongkai.report.authoring;

import org.gongkai.form.words.Words;

/** What is said to callers about reports at work. */
public enum AuthoringWords implements Words {
    STEP_NOT_ALLOWED,
    NOT_A_DRAFT,
    OWN_DRAFT,
    AT_REVISION,
    TEXT_AT_REVISION,
    TEXT_EXISTS,
    TEXTS_EXIST,
    FINDING,
    ERRORS_ARE_CORRECTED,
    SETTLED_BY,
    ERRORS_FIRST,
    WARNINGS_FIRST,
    NOTHING_FROZEN
}
