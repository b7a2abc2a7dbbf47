package org.gongkai.disclosure.evaluation;

import org.gongkai.form.words.Words;

/** What is said of evaluations; of one that is refused the name is its reason. */
public enum EvaluationWords implements Words {
    SCHEME,
    NOT_OVER,
    DECLARED_ALREADY,
    NOT_DECLARED,
    NOT_IN_SCHEME,
    RULE_TWICE,
    TOO_MANY_BODIES,
    REGION_NOT_YOURS,
    NO_MORE_THAN_ALL,
    TASK_LATE,
    TASK_SUPERVISED,
    TASK_INTERVIEWED,
    TASK_CRITICISED
}
