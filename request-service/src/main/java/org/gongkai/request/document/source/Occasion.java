package org.gongkai.request.document.source;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.event.LifeEvent;

/**
 * What gives rise to a paper: the event that it belongs to.
 *
 * @param event none where the paper belongs to the receipt, to a day that has passed, or to no step
 * @param serial which step of the application it was, from 1; 0 where it is none
 * @param draft whether the step is not taken yet: the paper is a draft (草稿)
 * @param outcome of a reply: what it tells
 * @param detail what stands below the outcome
 */
public record Occasion(
        Optional<LifeEvent> event, int serial, boolean draft, Optional<String> outcome, Optional<String> detail) {

    /** That of a paper which belongs to no event. */
    public static final Occasion STANDING =
            new Occasion(Optional.empty(), 0, false, Optional.empty(), Optional.empty());

    static Occasion of(LifeEvent event, int serial, boolean draft) {
        return new Occasion(Optional.of(event), serial, draft, Optional.empty(), Optional.empty());
    }

    Occasion telling(String told, Optional<String> below) {
        return new Occasion(event, serial, draft, Optional.of(told), below);
    }

    /** The first day that the paper may bear. */
    public Optional<LocalDate> earliest() {
        return outcome.isPresent() && !draft ? event.map(LifeEvent::on) : Optional.empty();
    }
}
