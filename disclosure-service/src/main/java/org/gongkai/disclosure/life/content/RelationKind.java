package org.gongkai.disclosure.life.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an item does to another. */
@Schema(name = "ItemRelationKind")
public enum RelationKind {

    /** Takes its place in another wording (修订). */
    REVISES(true),

    /** Ends it (废止). */
    REPEALS(true),

    /** Takes its place (替代). */
    REPLACES(true),

    /** Says what it means (解读). */
    INTERPRETS(false);

    private final boolean ending;

    RelationKind(boolean ending) {
        this.ending = ending;
    }

    /** Whether the other holds no longer from the day on that this one holds from. */
    public boolean isEnding() {
        return ending;
    }
}
