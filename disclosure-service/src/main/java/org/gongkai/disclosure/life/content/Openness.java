package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the public is to have the information, and how (公开属性); it is said when the information arises. */
@Schema(name = "ItemOpenness")
public enum Openness {

    /** It is made public (主动公开). */
    PROACTIVE,

    /** Whoever applies for it has it (依申请公开). */
    ON_APPLICATION,

    /** It is withheld, on a ground of the law (不予公开). */
    WITHHELD
}
