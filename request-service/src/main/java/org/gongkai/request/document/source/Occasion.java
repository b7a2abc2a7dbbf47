package org.gongkai.request.document.source;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.life.course.Draft;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.OfRound;

/**
 * What gives rise to a paper: the event that it belongs to.
 *
 * @param event none where the paper belongs to the receipt, to a day that has passed, or to no step
 * @param serial which step of the application it was, from 1; 0 where it is none
 * @param draft whether the step is not taken yet: the paper is a draft (草稿)
 * @param decision of a reply: what it tells
 * @param documentNumber of a reply: its number, once it has one
 */
public record Occasion(
        Optional<LifeEvent> event,
        int serial,
        boolean draft,
        Optional<Draft> decision,
        Optional<String> documentNumber) {

    /** That of a paper which belongs to no event. */
    public static final Occasion STANDING =
            new Occasion(Optional.empty(), 0, false, Optional.empty(), Optional.empty());

    static Occasion of(LifeEvent event, int serial, boolean draft) {
        return new Occasion(Optional.of(event), serial, draft, Optional.empty(), Optional.empty());
    }

    Occasion telling(Draft told, Optional<String> number) {
        return new Occasion(event, serial, draft, Optional.of(told), number);
    }

    /** The further decision that it belongs to; empty where that is the first, or none. */
    public Optional<Integer> round() {
        return event.flatMap(one -> one instanceof OfRound of ? of.furtherRound() : Optional.empty());
    }

    /** The one outcome that a reply tells. */
    public Optional<String> outcome() {
        return decision.map(Draft::outcome);
    }

    /** What stands below the outcome. */
    public Optional<String> detail() {
        return decision.flatMap(Draft::detail);
    }

    /** The day that a paper of this nature bears, which then nobody says: that of its event; empty where somebody says it. */
    public Optional<LocalDate> day(DocumentKind kind) {
        return draft || !kind.bearsDayOfEvent() ? Optional.empty() : event.map(LifeEvent::on);
    }
}
