package org.gongkai.disclosure.task;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What may become of a task; the rows of {@code task-life.csv} are about these. */
@Schema(name = "SupervisionStep")
public enum SupervisionStep {
    OPEN,
    ANSWER,
    ESCALATE,
    CLOSE;

    /** Its name in the table and in {@code actions}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SupervisionStep of(String code) {
        return Stream.of(values())
                .filter(step -> step.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(SupervisionStep.class, language).text(code());
    }
}
