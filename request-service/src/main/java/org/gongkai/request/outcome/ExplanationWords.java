package org.gongkai.request.outcome;

import org.gongkai.form.words.Words;

/** Why an application has its outcome, in sentences. */
public enum ExplanationWords implements Words {

    /** How many parts there are, and their outcomes. */
    PARTS,

    /** One of those outcomes, and of how many parts. */
    PARTS_WITH,

    /** Of parts that were erased. */
    PARTS_ERASED,

    /** By which day it is judged. */
    DECIDED_ON,

    /** What the parts come to. */
    COME_TO,

    /** A region, by the beginning of its code. */
    REGION,

    /** The nation as a region. */
    NATION,

    /** A rule that applies: region, day, rule, basis. */
    APPLIES,

    /** One that does not. */
    DOES_NOT_APPLY,

    /** One of which the region says nothing of its own any more. */
    AS_AROUND,

    /** A rule that nobody has said anything of. */
    NOTHING_SET,

    /** Another outcome was decided. */
    OVERRIDDEN,

    /** It was corrected since. */
    CORRECTED,

    /** A setting that was set after the decision. */
    SET_LATER
}
