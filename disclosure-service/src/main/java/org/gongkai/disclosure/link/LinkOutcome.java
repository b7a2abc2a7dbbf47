package org.gongkai.disclosure.link;

/** What became of looking where a link leads. */
public enum LinkOutcome {

    /** Something is there. */
    GOOD,

    /** It says that it is elsewhere; nobody follows it there. */
    MOVED,

    /** Nothing is there, or nobody answers. */
    BROKEN,

    /** By the settings nobody may look, or it leads to a page of another server of one's own. */
    NOT_LOOKED_AT
}
