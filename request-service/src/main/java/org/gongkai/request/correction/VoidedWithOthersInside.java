package org.gongkai.request.correction;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.ClosingEvent.Voiding;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What others were merged into is answered for them too: it is not voided, or nobody would answer those, until they are open again. */
@Priority(GuardOrder.VOIDED_WITH_OTHERS_INSIDE)
@ApplicationScoped
class VoidedWithOthersInside implements StepGuard {

    private final Jdbi jdbi;

    VoidedWithOthersInside(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof Voiding
                ? findOther(standing.get().application().id())
                        .flatMap(number -> Refusal.of(StepWords.OTHERS_WENT_INTO_IT, number))
                : Optional.empty();
    }

    /** The number of the first that ends with it. */
    private Optional<String> findOther(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select a.receipt_number from handling h join application a on a.id = h.application_id
                        where h.merged_into = :application and a.closed_on is not null and a.voided_at is null
                        order by a.received_on, a.id limit 1""")
                .bind("application", application)
                .mapTo(String.class)
                .findOne());
    }
}
