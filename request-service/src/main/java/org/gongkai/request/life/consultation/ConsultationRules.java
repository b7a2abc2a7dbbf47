package org.gongkai.request.life.consultation;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.event.ConsultationEvent.Answer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationSilence;
import org.gongkai.request.life.event.ConsultationEvent.Ground;
import org.gongkai.request.life.event.ConsultationEvent.Override;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/** What may become of one consultation (Arts. 32 and 34 of the Regulations). */
final class ConsultationRules {

    /** After so many returns nobody is expected to be reached (domain 10.2 row 30). */
    private static final int ATTEMPTS = 3;

    private ConsultationRules() {}

    static Optional<Refusal> refusal(Optional<Consulting> asked, ConsultationAnswer answer, Circumstances now) {
        if (asked.isEmpty()) {
            return none(answer.consultation());
        }
        Consulting one = asked.get();
        return ended(one, now)
                .or(() -> Refusal.before("/on", answer.on(), one.deliveredOn().orElse(one.sentOn())))
                .or(() -> answer.answer() != Answer.AGREE && answer.why() == null
                        ? Refusal.at("/why", StepWords.WHY_NEEDED)
                        : Optional.empty());
    }

    static Optional<Refusal> refusal(Optional<Consulting> asked, ConsultationRecall recall, Circumstances now) {
        return asked.isEmpty()
                ? none(recall.consultation())
                : ended(asked.get(), now)
                        .or(() -> Refusal.before("/on", recall.on(), asked.get().sentOn()));
    }

    static Optional<Refusal> refusal(Optional<Consulting> asked, ConsultationSilence silence, Circumstances now) {
        if (asked.isEmpty()) {
            return none(silence.consultation());
        }
        Consulting one = asked.get();
        boolean reachable = one.party() != Party.THIRD_PARTY || one.letter().returns() < ATTEMPTS;
        return ended(one, now)
                .or(() -> Refusal.when(reachable, StepWords.STILL_REACHABLE))
                .or(() -> Refusal.before("/on", silence.on(), one.letter().movedOn()));
    }

    static Optional<Refusal> refusal(Optional<Consulting> asked, Override override, Circumstances now) {
        if (asked.isEmpty()) {
            return none(override.consultation());
        }
        Consulting one = asked.get();
        boolean isOver = one.party() != Party.THIRD_PARTY
                || one.recalledOn().isPresent()
                || one.override().isPresent()
                || one.answer().filter(Answer.AGREE::equals).isPresent();
        if (isOver || one.isUnanswered() && one.deliveredOn().isEmpty()) {
            return Refusal.of(StepWords.NOTHING_TO_OVERRIDE);
        }
        return tooEarly(one, override.on(), now)
                .or(() -> override.ground() == Ground.NO_GOOD_REASON
                                && one.answer()
                                        .filter(Answer.OBJECT_REASONED::equals)
                                        .isPresent()
                        ? Refusal.at("/ground", StepWords.REASONS_WERE_GOOD)
                        : Optional.empty())
                .or(() -> Notice.servedTooEarly(override.servedOn(), override.on()));
    }

    /** Before the answer, or before silence counts as one. */
    private static Optional<Refusal> tooEarly(Consulting one, LocalDate on, Circumstances now) {
        Optional<LocalDate> from = one.answeredOn()
                .or(one::silentOn)
                .or(() -> one.dueOn(now.calendar()).map(last -> last.plusDays(1)));
        return from.isEmpty() ? Refusal.of(StepWords.PERIOD_UNKNOWN) : Refusal.before("/on", on, from.get());
    }

    /** Why disclosure waits for a third party that was overridden. */
    static Optional<Refusal> waitRefusal(Consulting one, Circumstances now) {
        if (one.override().isEmpty()) {
            return Optional.empty();
        }
        if (one.override().get().servedOn().isEmpty()) {
            return Refusal.of(StepWords.NOTICE_NOT_SERVED);
        }
        Optional<LocalDate> until = one.overrideWaitsUntil(now.calendar());
        return until.isEmpty()
                ? Refusal.of(StepWords.PERIOD_UNKNOWN)
                : Refusal.when(!now.day().isAfter(until.get()), StepWords.THIRD_PARTY_MAY_STILL_ACT, until.get());
    }

    private static Optional<Refusal> none(Integer number) {
        return Refusal.of(StepWords.NO_CONSULTATION, String.valueOf(number));
    }

    private static Optional<Refusal> ended(Consulting one, Circumstances now) {
        return Refusal.when(
                !one.isUnanswered() || one.state(now.calendar(), now.day()) != Consulting.State.OPEN,
                StepWords.CONSULTATION_ENDED,
                one.number());
    }
}
