package org.gongkai.request.life.course;

import java.util.Optional;

import org.gongkai.request.life.course.Course.Concluded;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ClosingEvent.RecordConclusion;
import org.gongkai.request.life.event.ClosingEvent.RecordCorrection;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.LaterEvent.OutcomeCorrection;
import org.gongkai.request.life.outcome.AnswerByParts;
import org.gongkai.request.life.refusal.Refusal;

/** Which outcome a step brings, and on which day it counts: that of the dispatch, else that of the record (domain 2.3). */
final class Conclusions {

    private Conclusions() {}

    /** Why an application may not end so without a draft. */
    static Optional<Refusal> refusal(ClosingEvent event, Course course) {
        return event instanceof SpotAnswer answer
                ? new AnswerByParts(answer)
                        .refusalOnTheSpot(course.parts().consultations().hasAsked())
                : Optional.empty();
    }

    static Optional<Concluded> after(Taken taken, Course course, Optional<Concluded> before) {
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
