package org.gongkai.disclosure.suggestion.table;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What may become of a suggestion; the rows of {@code suggestion-life.csv} are about these. */
@Schema(name = "SuggestionStep")
public enum SuggestionStep {
    RECEIVE,
    ACCEPT,
    DECLINE,
    COMPLETE,
    DISCARD;

    /** Its name in the table and in {@code actions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SuggestionStep of(String code) {
        return Stream.of(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(SuggestionStep.class, language).text(code());
    }
}
