package org.gongkai.request.application;

import org.gongkai.registers.field.Labelled;

/** How an application came in (Arts. 28 and 29 of the Regulations). */
public enum Channel implements Labelled {
    IN_PERSON,
    REGISTERED_MAIL,
    ORDINARY_MAIL,
    ONLINE,
    EMAIL,
    FAX,
    ORAL,

    /** Another one that the published guide opens, which says when what comes so is received. */
    OTHER
}
