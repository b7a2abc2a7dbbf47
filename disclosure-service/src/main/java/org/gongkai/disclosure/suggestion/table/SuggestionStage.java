package org.gongkai.disclosure.suggestion.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** How far a suggestion has come. */
@Schema(name = "SuggestionStage")
public enum SuggestionStage {

    /** It waits for a decision (待处理). */
    RECEIVED,

    /** The office does as is suggested (已采纳). */
    ACCEPTED,

    /** It is done (已落实). */
    FULFILLED,

    /** The office does not, and has said why (不予采纳). */
    DECLINED,

    /** It suggested nothing (无效内容). */
    DISCARDED;

    /** Whether nothing more becomes of it. */
    public boolean isEnded() {
        return this != RECEIVED && this != ACCEPTED;
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(SuggestionStage.class, language).text(name());
    }
}
