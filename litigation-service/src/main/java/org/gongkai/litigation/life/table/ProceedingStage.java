package org.gongkai.litigation.life.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far a proceeding has come. */
@Schema(name = "CaseProceedingStage")
public enum ProceedingStage {

    /** The body has not accepted it yet (待受理). */
    FILED,

    /** It is before the body (审理中). */
    OPEN,

    /** It rests (中止). */
    SUSPENDED,

    /** It was not accepted (不予受理、不予立案). */
    NOT_BEGUN,

    /** Decided, and the decision does not hold yet (已裁判未生效). */
    DECIDED,

    /** Somebody has appealed against the decision (已上诉). */
    APPEALED,

    /** The decision holds (已生效). */
    EFFECTIVE,

    /** It was sent back to the instance before (发回重审). */
    SENT_BACK,

    /** Recorded in error (登记撤销). */
    INVALID;

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(ProceedingStage.class, language).text(name());
    }
}
