package org.gongkai.disclosure.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far a task was taken. */
@Schema(name = "SupervisionStage")
public enum SupervisionStage {

    /** The body was reminded (提醒). */
    REMINDED,

    /** It is supervised (督办). */
    SUPERVISED,

    /** Its head was interviewed (约谈). */
    INTERVIEWED,

    /** It was criticised publicly (通报批评). */
    CRITICISED,

    /** What was found is mended (已办结). */
    CLOSED;

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(SupervisionStage.class, language).text(name());
    }
}
