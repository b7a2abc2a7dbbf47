package org.gongkai.request.life.course;

import java.time.Instant;
import java.util.Optional;

import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;

/**
 * A step that was taken.
 *
 * @param by account of who took it; of one that needs approval who proposed it
 * @param at when it was recorded
 * @param approvedBy account of who has agreed to it; empty for one that needs no approval
 */
public record Taken(Step step, LifeEvent event, String by, Instant at, Optional<String> approvedBy) {

    /** One that needs no approval. */
    public Taken(Step step, LifeEvent event, String by, Instant at) {
        this(step, event, by, at, Optional.empty());
    }
}
