package org.gongkai.disclosure.life.table;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What may happen to an item; the rows of {@code item-life.csv} are about these. */
@Schema(name = "ItemStep")
public enum ItemStep {
    DRAFT,
    TAKE_UP,
    EDIT,
    SUBMIT,
    REVIEW,
    COMPLETE_REVIEW,
    RETURN,
    SETTLE,
    RELEASE,
    SCHEDULE,
    UNSCHEDULE,
    CHANGE,
    DISCARD,
    WITHHOLD,
    DROP_CHANGE,
    REASSESS,
    REOPEN,
    ANNUL,
    PLACE,
    WITHDRAW,
    ARCHIVE,
    VOID;

    /** Its name in the table and in {@code actions}, for example {@code completeReview}. */
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }

    /** The step with this name. */
    static ItemStep of(String code) {
        return Stream.of(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is about who wrote the text: whoever did may not take it. */
    public boolean needsFourEyes() {
        return this == REVIEW || this == COMPLETE_REVIEW || this == SETTLE || this == WITHHOLD;
    }

    /** Whether whoever takes it writes the text. */
    public boolean isWriting() {
        return this == DRAFT || this == EDIT || this == CHANGE;
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(ItemStep.class, language).text(code());
    }
}
