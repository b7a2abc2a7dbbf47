package org.gongkai.request.handling.guard;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** Nothing is split while a step waits for agreement, which the whole alone would get (domain 10.2, row 14). */
@Priority(GuardOrder.SPLIT)
@ApplicationScoped
class SplitGuard implements StepGuard {

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return Refusal.when(
                event instanceof IntakeEvent.Split && !standing.get().pending().isEmpty(), StepWords.SUBCASE_OPEN);
    }
}
