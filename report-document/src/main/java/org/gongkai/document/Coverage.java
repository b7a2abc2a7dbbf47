package org.gongkai.document;

/** Whose work a report covers. */
public enum Coverage {
    /** The agency's own. */
    AGENCY,
    /** That of every agency of its region and of the regions in it. */
    REGION
}
