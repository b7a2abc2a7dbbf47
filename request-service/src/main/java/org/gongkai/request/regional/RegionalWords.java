package org.gongkai.request.regional;

import org.gongkai.form.words.Words;

/** What is said of the settings of regions. */
public enum RegionalWords implements Words {

    /** Of a rule that is none. */
    RULE,

    /** To an administrator of a part of the installation. */
    REGION_NOT_YOURS,

    /** Of a first day before there were Regulations. */
    BEFORE_THE_REGULATIONS,

    /** The basis of what stood in a property. */
    TAKEN_OVER
}
