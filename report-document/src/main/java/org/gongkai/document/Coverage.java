package org.gongkai.document;

import org.gongkai.form.code.AgencyKind;

/** Whose work a report covers. */
public enum Coverage {
    /** The agency's own. */
    AGENCY,
    /** That of every agency of its region and of the regions in it. */
    REGION;

    /** What the report of a body of this kind covers. */
    public static Coverage of(AgencyKind kind) {
        return kind == AgencyKind.GOVERNMENT ? REGION : AGENCY;
    }
}
