package org.gongkai.litigation.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to do something within a term, or may. */
@Schema(name = "CaseTermDuty")
public enum TermDuty {

    /** The agency whose reply it is about. */
    AGENCY,

    /** Who reconsiders, or the court. */
    BODY,

    /** Who goes against the reply. */
    APPLICANT,

    /** Both sides. */
    PARTIES
}
