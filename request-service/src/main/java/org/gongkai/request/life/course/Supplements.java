package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ClockFacts.Deferral;
import org.gongkai.request.clock.ClockFacts.Restart;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.event.SupplementEvent.ReasonDecision;
import org.gongkai.request.life.event.SupplementEvent.ReasonRequest;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.event.SupplementEvent.UnclearFinding;
import org.gongkai.request.life.notice.Asked;
import org.gongkai.request.life.notice.Lapse;
import org.gongkai.request.life.notice.Notice;
import org.gongkai.request.life.refusal.Circumstances;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Stage;

/** What the applicant of one application was asked for: a supplement (Art. 30), reasons (Art. 35). */
final class Supplements {

    private static final Timer NOTICE = Timers.get("T_SUPP_NOTICE");
    private static final Timer SUPPLEMENT = Timers.get("T_SUPPLEMENT");
    private static final Timer REASON = Timers.get("T_REASON");

    private Optional<Asked> supplement = Optional.empty();
    private Optional<Asked> reasons = Optional.empty();
    private final List<Restart> restarts = new ArrayList<>();
    private boolean isLateNotice;
    private Optional<Deferral> deferral = Optional.empty();

    List<Restart> restarts() {
        return restarts;
    }

    Optional<Deferral> deferral() {
        return deferral;
    }

    boolean isLateNotice() {
        return isLateNotice;
    }

    boolean hasCome() {
        return !restarts.isEmpty();
    }

    Optional<Asked> supplement() {
        return supplement;
    }

    Optional<Asked> reasons() {
        return reasons;
    }

    /** The last day for the supplement; empty while the notice is not served, or where the calendar is not known. */
    Optional<LocalDate> supplementDueOn(Circumstances now) {
        return supplement.flatMap(asked -> asked.dueOn(now.calendar()));
    }

    Optional<LocalDate> reasonsDueOn(Circumstances now) {
        return reasons.flatMap(asked -> asked.dueOn(now.calendar()));
    }

    /** What became of one of the notices. */
    void delivered(Delivery delivery) {
        if (delivery.document().equals("D04_SUPPLEMENT")) {
            supplement = supplement.map(asked -> asked.after(delivery));
        } else {
            reasons = reasons.map(asked -> asked.after(delivery));
        }
    }

    Optional<Refusal> refusal(SupplementEvent event, Course course, Circumstances now) {
        return switch (event) {
            case SupplementRequest request ->
                Refusal.when(supplement.isPresent(), StepWords.SUPPLEMENT_ONCE)
                        .or(() -> paused(course, now))
                        .or(() -> Notice.servedTooEarly(request.servedOn(), request.on()));
            case Supplement given -> refusal(given, course, now);
            case SupplementLapse lapse ->
                Lapse.notEnded(supplement.map(Asked::notice), supplementDueOn(now), lapse.on(), now.calendar());
            case UnclearFinding finding -> Refusal.when(!hasCome(), StepWords.NO_SUPPLEMENT_CAME);
            case ReasonRequest request ->
                Refusal.when(reasons.isPresent(), StepWords.REASONS_ONCE)
                        .or(() -> paused(course, now))
                        .or(() -> Notice.servedTooEarly(request.servedOn(), request.on()));
            case ReasonDecision decision -> refusal(decision, now);
        };
    }

    /** Whether a supplement on a day comes after the period that was set for it. */
    boolean isLate(LocalDate on, Circumstances now) {
        return supplementDueOn(now).filter(on::isAfter).isPresent();
    }

    private Optional<Refusal> refusal(Supplement given, Course course, Circumstances now) {
        if (course.stage() == Stage.CLOSED) {
            return Refusal.when(!course.isLapsedForSupplement(), StepWords.NOT_LAPSED_FOR_SUPPLEMENT)
                    .or(() -> Refusal.when(given.goodReason() == null, StepWords.GOOD_REASON_NEEDED));
        }
        return isLate(given.on(), now) && given.goodReason() == null
                ? Refusal.at("/goodReason", StepWords.GOOD_REASON_NEEDED)
                : Optional.empty();
    }

    private Optional<Refusal> refusal(ReasonDecision decision, Circumstances now) {
        if (decision.accepted()) {
            if (decision.reasons() == null) {
                return Refusal.at("/reasons", StepWords.REASONS_NEEDED);
            }
            return decision.deferredTo() == null ? Optional.empty() : notDeferred(decision, now);
        }
        if (decision.deferredTo() != null) {
            return Refusal.at("/deferredTo", StepWords.NOTHING_TO_DEFER);
        }
        return decision.reasons() == null
                ? Lapse.notOver(reasons.map(Asked::notice), reasonsDueOn(now), decision.on())
                : Optional.empty();
    }

    /** A day is named because the term cannot be kept: it gives more time, never less (Art. 35 of the Regulations). */
    private static Optional<Refusal> notDeferred(ReasonDecision decision, Circumstances now) {
        if (!decision.deferredTo().isAfter(decision.on())) {
            return Refusal.at("/deferredTo", StepWords.NOT_BEFORE, decision.on());
        }
        Optional<LocalDate> term = now.term().dueOn().or(() -> now.term().dueNotBefore());
        return term.filter(due -> !decision.deferredTo().isAfter(due))
                .flatMap(due -> Refusal.at("/deferredTo", StepWords.TERM_NOT_SHORTENED, due));
    }

    private static Optional<Refusal> paused(Course course, Circumstances now) {
        return Refusal.when(course.parts().consultations().isPaused(now), StepWords.CONSULTATION_OPEN);
    }

    void apply(SupplementEvent event, Course course, WorkingCalendar calendar) {
        switch (event) {
            case SupplementRequest request -> {
                supplement =
                        Optional.of(Asked.on(request.on(), request.days(), SUPPLEMENT, request.servedOn(), calendar));
                isLateNotice = NOTICE.lastDay(course.receivedOn(), calendar)
                        .filter(request.on()::isAfter)
                        .isPresent();
            }
            case Supplement given -> restarts.add(new Restart(given.on(), isLateNotice));
            case SupplementLapse lapse -> {}
            case UnclearFinding finding -> {}
            case ReasonRequest request ->
                reasons = Optional.of(Asked.on(request.on(), request.days(), REASON, request.servedOn(), calendar));
            case ReasonDecision decision ->
                deferral = decision.accepted()
                        ? Optional.ofNullable(decision.deferredTo()).map(to -> new Deferral(decision.on(), to))
                        : deferral;
        }
    }
}
