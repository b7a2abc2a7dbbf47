package org.gongkai.disclosure.counting;

import org.gongkai.form.words.Words;

/** What is said of how regions count. */
public enum CountingWords implements Words {

    /** Of a rule that is none. */
    RULE,

    /** To an administrator of a part of the installation. */
    REGION_NOT_YOURS,

    /** Of a first day before there were Regulations. */
    BEFORE_THE_REGULATIONS
}
