package org.gongkai.disclosure.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** Whether a document holds on a day (有效性), worked out from its days. */
@Schema(name = "DocumentValidity")
public enum DocumentValidity {

    /** Is not made yet (尚未制发). */
    NOT_MADE,

    /** Made, and holds from a later day on (尚未施行). */
    NOT_YET,

    /** Holds (现行有效). */
    IN_FORCE,

    /** Was repealed (已废止). */
    REPEALED,

    /** Was declared invalid (已宣布失效). */
    INVALID,

    /** Another one stands in its place (已被替代). */
    REPLACED,

    /** Its whole text was made anew (已被修订). */
    REVISED,

    /** Its last day has passed (自然失效). */
    EXPIRED;

    /** Whether it has come to an end. */
    public boolean isOver() {
        return switch (this) {
            case NOT_MADE, NOT_YET, IN_FORCE -> false;
            case REPEALED, INVALID, REPLACED, REVISED, EXPIRED -> true;
        };
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(DocumentValidity.class, language).text(name());
    }
}
