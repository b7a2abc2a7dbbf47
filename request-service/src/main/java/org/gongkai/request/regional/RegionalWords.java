package org.gongkai.request.regional;

import org.gongkai.form.words.Words;

/** What is said of the settings of regions, beside {@link org.gongkai.registers.setting.SettingWords}. */
public enum RegionalWords implements Words {

    /** Of a rule that is none. */
    RULE,

    /** Of a term that is none. */
    TERM,

    /** Of a term whose length the law says: what it is, its code, the article. */
    FIXED_BY_LAW,

    /** Of a length that is said and taken back at once, or neither. */
    DAYS_OR_AS_AROUND,

    /** The basis of what stood in a property. */
    TAKEN_OVER
}
