package org.gongkai.litigation.life.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far a case has come. */
@Schema(name = "CaseStage")
public enum CaseStage {

    /** Nobody has gone anywhere with it yet (已立卷). */
    OPENED,

    /** Something is before a body, or not decided with force (办理中). */
    UNDER_WAY,

    /** All is decided with force, and the agency has still to do something because of it (待履行). */
    TO_PERFORM,

    /** Nothing is left to do (已办结). */
    ENDED,

    /** Recorded in error (登记撤销). */
    INVALID;

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(CaseStage.class, language).text(name());
    }
}
