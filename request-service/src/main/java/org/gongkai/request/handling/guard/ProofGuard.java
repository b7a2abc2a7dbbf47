package org.gongkai.request.handling.guard;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Terms begin with a service: it is proved, and so is what came back (domain 10.2, rows 46 and 47). A ledger may not know. */
@Priority(GuardOrder.PROOF)
@ApplicationScoped
class ProofGuard implements StepGuard {

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof Delivery delivery && delivery.result() != Result.AGAIN && isUnproved(delivery)
                ? Refusal.at("/proof", StepWords.PROOF_NEEDED)
                : Optional.empty();
    }

    private static boolean isUnproved(Delivery delivery) {
        return delivery.proof() == null || delivery.proof().isBlank();
    }
}
