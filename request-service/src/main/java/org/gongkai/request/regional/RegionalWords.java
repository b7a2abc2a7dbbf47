package org.gongkai.request.regional;

import org.gongkai.form.words.Words;

/** What is said of the settings of regions. */
public enum RegionalWords implements Words {

    /** Of a rule that is none. */
    RULE,

    /** Of a term that is none. */
    TERM,

    /** Of a term whose length the law says: what it is, its code, the article. */
    FIXED_BY_LAW,

    /** Of a length beyond what makes sense. */
    AT_MOST,

    /** Of a length that is said and taken back at once, or neither. */
    DAYS_OR_AS_AROUND,

    /** To an administrator of a part of the installation. */
    REGION_NOT_YOURS,

    /** Of a first day before there were Regulations. */
    BEFORE_THE_REGULATIONS,

    /** The basis of what stood in a property. */
    TAKEN_OVER
}
