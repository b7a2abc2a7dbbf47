package org.gongkai.form.code;

/** How a body came to its end (机构改革). */
public enum Ending {

    /** It goes on under another code. */
    RENAMED,

    /** It went into another body, alone or with others. */
    MERGED,

    /** Its work went to several bodies, the records to the first of them. */
    SPLIT,

    /** It was dissolved. */
    DISSOLVED
}
