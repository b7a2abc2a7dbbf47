package org.gongkai.disclosure.document.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a document deserves a look in a clean-up. */
@Schema(name = "CleanUpHint")
public enum CleanUpHint {

    /** Its last day lies in the year. */
    EXPIRES_THIS_YEAR,

    /** It holds for more than five years. */
    OLDER_THAN_FIVE_YEARS,

    /** It has no last day. */
    WITHOUT_LAST_DAY,

    /** Nobody has interpreted it (没有解读). */
    NOT_INTERPRETED
}
