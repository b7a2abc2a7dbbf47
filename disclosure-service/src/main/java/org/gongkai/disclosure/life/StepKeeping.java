package org.gongkai.disclosure.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.audit.DisclosureOperation;
import org.gongkai.disclosure.life.heard.ItemStepHeard;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;

/** Keeps what was done with items: their version, their timeline, and the audit. */
@ApplicationScoped
class StepKeeping {

    private final ItemLives lives;
    private final KeptSteps steps;
    private final ItemStates states;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<ItemStepHeard> heard;
    private final Clock clock;

    StepKeeping(
            ItemLives lives,
            KeptSteps steps,
            ItemStates states,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Event<ItemStepHeard> heard,
            Clock clock) {
        this.lives = lives;
        this.steps = steps;
        this.states = states;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.heard = heard;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param operation its verb in the audit
     * @param review of a review, what for
     */
    record Done(ItemStep step, DisclosureOperation operation, Optional<String> reason, Optional<ReviewKind> review) {

        /** Something of which nothing more is to be said. */
        static Done of(ItemStep step, DisclosureOperation operation) {
            return new Done(step, operation, Optional.empty(), Optional.empty());
        }
    }

    /** Keeps it, and answers how the item stands then. */
    ItemState ended(ItemLife item, Done done) {
        // Before any query, which would write a part of it: it is one change.
        lives.changed(item);
        steps.keep(
                item,
                new ItemStepTaken(
                        done.step(),
                        item.revisionNumber(),
                        done.review(),
                        LocalDate.now(clock),
                        done.reason(),
                        caller.get().name(),
                        caller.get().displayName(),
                        now()));
        ItemState state = states.of(item);
        AuditEvent event = AuditEvent.of(
                        done.operation(),
                        new AuditObject(
                                "ITEM",
                                item.id().toString(),
                                state.indexNumber().orElse(item.id().toString())))
                .at(item.agencyCode())
                .to(JsonNodeFactory.instance
                        .objectNode()
                        .put("step", done.step().code())
                        .put("stage", state.stage().name()));
        jdbi.useHandle(
                handle -> audit.record(handle, done.reason().map(event::because).orElse(event)));
        heard.fire(new ItemStepHeard(
                item.id(),
                item.recordId(),
                item.agencyCode(),
                state.indexNumber(),
                state.stage(),
                done.step(),
                item.revisionNumber(),
                LocalDate.now(clock)));
        return state;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
