package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether what an item says holds (有效性), worked out from its days. */
@Schema(name = "ItemValidity")
public enum Validity {

    /** Holds from a later day on (尚未施行). */
    NOT_YET,

    /** Holds (有效). */
    VALID,

    /** Was repealed (废止). */
    REPEALED,

    /** Its last day has passed (失效). */
    EXPIRED
}
