package org.gongkai.request.correction;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.IntakeEvent.ApplicantCorrection;
import org.gongkai.request.life.event.IntakeEvent.ReceiptCorrection;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * The parts of a split came in with one paper of one applicant: when that was and who that is, is corrected of the whole, and holds for
 * them.
 */
@Priority(GuardOrder.CORRECTED_WITH_THE_WHOLE)
@Singleton
class CorrectedWithTheWhole implements StepGuard {

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        boolean isOfTheWhole = event instanceof ReceiptCorrection || event instanceof ApplicantCorrection;
        return Refusal.when(
                isOfTheWhole && standing.get().family().splitFrom().isPresent(), StepWords.CORRECTED_WITH_THE_WHOLE);
    }
}
