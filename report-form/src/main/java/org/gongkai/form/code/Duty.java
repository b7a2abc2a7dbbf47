package org.gongkai.form.code;

/** Whether a body has an annual report to make (Art. 49 of the Regulations). */
public enum Duty {

    /** It makes one. */
    REPORTS,

    /** Its work stands in the report of another body. */
    INCLUDED_IN,

    /** It makes none. */
    NONE
}
