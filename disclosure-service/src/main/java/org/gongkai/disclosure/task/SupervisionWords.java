package org.gongkai.disclosure.task;

import org.gongkai.form.words.Words;

/** What is said of tasks; of a step that is refused the name is its reason. */
public enum SupervisionWords implements Words {
    TASK,
    WRONG_STAGE,
    OWN_ANSWER,
    STILL_FOUND,
    NOT_FOUND,
    OPEN_ALREADY,
    NOT_BEFORE_TODAY,
    NOT_BEGUN
}
