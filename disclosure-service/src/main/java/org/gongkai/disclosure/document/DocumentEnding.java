package org.gongkai.disclosure.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.field.Labelled;

/** How a document came to an end before its last day, or without one. That a last day has passed needs no word. */
@Schema(name = "DocumentEnding")
public enum DocumentEnding implements Labelled {

    /** Repealed (废止). */
    REPEALED,

    /** Declared invalid (宣布失效). */
    INVALID,

    /** Another one stands in its place (被替代). */
    REPLACED,

    /** Its whole text was made anew (被修订): one issued, and one repealed. */
    REVISED,

    /** The same where a region counts a revision neither as issued nor as repealed. */
    REVISED_NOT_COUNTED;

    /** Whether it was revised, however that counts. */
    public boolean isRevision() {
        return this == REVISED || this == REVISED_NOT_COUNTED;
    }

    /** The same, as a region counts it. */
    DocumentEnding as(boolean revisionsCount) {
        return isRevision() ? revisionsCount ? REVISED : REVISED_NOT_COUNTED : this;
    }
}
