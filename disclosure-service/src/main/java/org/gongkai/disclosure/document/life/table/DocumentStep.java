package org.gongkai.disclosure.document.life.table;

import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.document.life.event.DocumentEvent;
import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Message;

/** What may become of a document; the rows of {@code document-life.csv} are about these. */
@Schema(name = "DocumentStep")
public enum DocumentStep {
    REVISE("revise", DocumentEvent.Revision.class),
    REPLACE("replace", DocumentEvent.Replacement.class),
    REPEAL("repeal", DocumentEvent.Repeal.class),
    INVALIDATE("invalidate", DocumentEvent.Invalidation.class),
    AMEND("amend", DocumentEvent.Amendment.class),
    EXTEND("extend", DocumentEvent.Extension.class),
    INTERPRET("interpret", DocumentEvent.Interpretation.class),
    CLEAN_UP("cleanUp", DocumentEvent.CleanUp.class),
    REVIEW("review", DocumentEvent.Review.class),
    RETURN("return", DocumentEvent.Return.class),
    PUBLISH("publish", DocumentEvent.Publication.class),
    REWORD("reword", DocumentEvent.Rewording.class);

    private final String code;
    private final Class<? extends DocumentEvent> said;

    DocumentStep(String code, Class<? extends DocumentEvent> said) {
        this.code = code;
        this.said = said;
    }

    /** Its name in the table and in {@code actions}. */
    public String code() {
        return code;
    }

    /** What is said with it. */
    public Class<? extends DocumentEvent> event() {
        return said;
    }

    /** The step that an event is. */
    public static DocumentStep of(DocumentEvent event) {
        return Stream.of(values())
                .filter(step -> step.said.isInstance(event))
                .findFirst()
                .orElseThrow();
    }

    /** The step with this name. */
    static DocumentStep of(String code) {
        return Stream.of(values())
                .filter(step -> step.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** It in words. */
    public Message said() {
        return language -> Bundle.of(DocumentStep.class, language).text(code);
    }
}
