package org.gongkai.request.related;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Words;

/** What to think of when others are like an application. */
@Schema(name = "RelatedHint")
public enum RelatedHint implements Words {

    /** The same applicant has had a reply about the same information (Art. 36 item 6 of the Regulations). */
    ANSWERED_EARLIER,

    /** The same applicant has asked for the same information, and waits for the reply. */
    OPEN_ALREADY,

    /** Several applicants have asked for it: it may be published to everybody (Art. 44). */
    ASKED_BY_SEVERAL,

    /** The applicant's items of the month are so many that the tariff has an amount for this one (Arts. 35, 42). */
    CHARGEABLE
}
