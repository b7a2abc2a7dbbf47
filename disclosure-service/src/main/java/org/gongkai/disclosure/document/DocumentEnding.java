package org.gongkai.disclosure.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** How a document came to an end before its last day, or without one. That a last day has passed needs no word. */
@Schema(name = "DocumentEnding")
public enum DocumentEnding implements Labelled {

    /** Repealed (废止). */
    REPEALED("废止"),

    /** Declared invalid (宣布失效). */
    INVALID("宣布失效"),

    /** Another one stands in its place (被替代). */
    REPLACED("被替代"),

    /** Its whole text was made anew (被修订): one issued, and one repealed. */
    REVISED("被修订"),

    /** The same where a region counts a revision neither as issued nor as repealed. */
    REVISED_NOT_COUNTED("被修订（不计件）");

    private final String label;

    DocumentEnding(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it was revised, however that counts. */
    public boolean isRevision() {
        return this == REVISED || this == REVISED_NOT_COUNTED;
    }

    /** The same, as a region counts it. */
    DocumentEnding as(boolean revisionsCount) {
        return isRevision() ? revisionsCount ? REVISED : REVISED_NOT_COUNTED : this;
    }
}
