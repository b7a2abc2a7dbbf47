package org.gongkai.litigation.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a term stands. */
@Schema(name = "CaseTermState")
public enum TermState {
    RUNS,

    /** It runs, and its last day waits for the calendar of a year (期限待定). */
    DATE_OPEN,

    /** It is over, and nothing was done. */
    OVER,

    /** What it is for was done in time. */
    MET,

    /** It was done too late. */
    LATE
}
