package org.gongkai.request.life.course;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course.Concluded;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ClosingEvent.RecordConclusion;
import org.gongkai.request.life.event.ClosingEvent.RecordCorrection;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.outcome.AnswerByParts;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/**
 * How far one application has come: its stage, since when, and what it has ended with. The outcome counts on the day of the
 * dispatch, else on that of the record (domain 2.3).
 */
final class Progress {

    private Stage stage;
    private Stage beforeFee = Stage.PROCESSING;
    private Optional<Step> closedBy = Optional.empty();
    private Optional<Concluded> concluded;
    private LocalDate movedOn;
    private LocalDate handledUntil = LocalDate.MIN;

    Progress(Beginning beginning) {
        stage = beginning.concludedOn().isPresent() ? Stage.CLOSED : Stage.RECEIVED;
        concluded = beginning
                .concludedOn()
                .map(on -> new Concluded(on, beginning.outcome().orElseThrow(), Optional.empty()));
        movedOn = beginning.receivedOn();
    }

    Stage stage() {
        return stage;
    }

    Optional<Concluded> concluded() {
        return concluded;
    }

    /** Whether it ended with a reply: what was withdrawn, merged or lapsed has none. */
    boolean endedWithReply() {
        return concluded
                .filter(done -> OutcomeRule.isReply(done.outcome(), done.detail()))
                .isPresent();
    }

    /** The day from which the stage is what it is. */
    LocalDate movedOn() {
        return movedOn;
    }

    /** The day of the last step that moved it while it was open; long ago where there was none. */
    LocalDate handledUntil() {
        return handledUntil;
    }

    /** Whether it is closed, and by this step. */
    boolean isClosedBy(Step step) {
        return closedBy.filter(step::equals).isPresent();
    }

    /** The register alone says that it was voided. */
    void voided() {
        stage = Stage.INVALID;
    }

    /** Moves with a step, and answers whether that has led to another stage. */
    boolean move(Step step, LocalDate on) {
        Stage before = stage;
        if (step == Step.NOTICE_FEE) {
            beforeFee = stage;
        }
        stage = switch (LifeCycle.of(step).to()) {
            case Transition.Target.To(Stage to) -> to;
            case Transition.Target.Same same -> stage;
            case Transition.Target.Before back -> beforeFee;
        };
        if (stage == before) {
            return false;
        }
        movedOn = on;
        if (stage.isOpen() && step != Step.RECORD_REOPENED) {
            handledUntil = on;
        }
        closedBy = stage.isOpen() ? Optional.empty() : closedBy.or(() -> Optional.of(step));
        return true;
    }

    /** Takes the outcome that a step brings. */
    void conclude(Taken taken, Course course) {
        concluded = after(taken, course, concluded);
    }

    /** Why an application may not end so without a draft. */
    static Optional<Refusal> refusal(ClosingEvent event, Course course) {
        return event instanceof SpotAnswer answer
                ? new AnswerByParts(answer)
                        .refusalOnTheSpot(course.parts().consultations().hasAsked())
                : Optional.empty();
    }

    private static Optional<Concluded> after(Taken taken, Course course, Optional<Concluded> before) {
        return switch (taken.step()) {
            case DISPATCH, ANSWER_ON_SPOT -> {
                Draft draft = course.parts().drafting().draft().orElseThrow();
                yield of(taken, draft.outcome(), draft.detail().orElse(null));
            }
            case SUPPLEMENT_LAPSED -> of(taken, "OTHER_SUPPLEMENT_LAPSED", null);
            case FEE_LAPSED -> of(taken, "OTHER_FEE_UNPAID", null);
            case MERGE -> of(taken, "OTHER_MISC", "MERGED");
            case WITHDRAW -> of(taken, "OTHER_MISC", "WITHDRAWN");
            case APPLICANT_GONE -> of(taken, "OTHER_MISC", "APPLICANT_GONE");
            case RECORD_CONCLUDED -> {
                RecordConclusion conclusion = (RecordConclusion) taken.event();
                yield of(taken, conclusion.outcome(), conclusion.outcomeDetail());
            }
            case LEDGER_REPLIED -> {
                LedgerReply reply = (LedgerReply) taken.event();
                yield of(taken, reply.outcome(), reply.outcomeDetail());
            }
            case RECORD_CORRECTED -> {
                RecordCorrection correction = (RecordCorrection) taken.event();
                yield Optional.of(new Concluded(
                        correction.closedOn(), correction.outcome(), Optional.ofNullable(correction.outcomeDetail())));
            }
            case ACCEPT_LATE_SUPPLEMENT, RECORD_REOPENED -> Optional.empty();
            case CORRECT_LEAF -> {
                OutcomeCorrection correction = (OutcomeCorrection) taken.event();
                yield before.map(concluded -> new Concluded(
                        concluded.on(), correction.outcome(), Optional.ofNullable(correction.outcomeDetail())));
            }
            default -> before;
        };
    }

    private static Optional<Concluded> of(Taken taken, String outcome, String detail) {
        return Optional.of(new Concluded(taken.event().on(), outcome, Optional.ofNullable(detail)));
    }
}
