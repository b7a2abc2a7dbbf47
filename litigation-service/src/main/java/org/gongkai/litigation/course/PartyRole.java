package org.gongkai.litigation.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the agency is in a proceeding. */
@Schema(name = "CasePartyRole")
public enum PartyRole {

    /** It made the reply, and answers for it (被申请人、被告). */
    RESPONDENT,

    /**
     * It has upheld what another agency did, and is sued together with that one (共同被告, Art. 26 of the Administrative Procedure
     * Law): the case counts there.
     */
    CO_DEFENDANT,

    /** It is none: who reconsiders has changed the reply and is sued alone. */
    NOT_A_PARTY
}
