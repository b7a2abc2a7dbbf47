package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the term for publication is counted from. */
@Schema(name = "ItemOrigin")
public enum ItemOrigin {

    /** The information arose or was changed (形成或者变更; Art. 26 of the Regulations). */
    ARISEN_OR_CHANGED,

    /** It was decided to make public what was given on application (Art. 44). */
    PUBLICATION_DECISION
}
