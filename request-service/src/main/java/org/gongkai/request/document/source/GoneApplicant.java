package org.gongkai.request.document.source;

import java.util.Optional;

import org.gongkai.request.document.decision.Happened;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.form.Agent;

/** Whom a letter is for that tells that the applicant has died or was dissolved (申请人死亡或者终止). */
final class GoneApplicant {

    private static final String LETTER = "D35_OTHER";

    private GoneApplicant() {}

    /**
     * Who is told: whom somebody has named, else who has acted for the applicant, else nobody, and the letter says that it stays
     * in the file. Empty of papers that tell something else.
     */
    static Optional<String> addressee(Occasion occasion, Happened happened, Optional<SubmissionState> submission) {
        return occasion.event()
                .flatMap(event -> loss(event, happened))
                .map(loss -> Optional.ofNullable(loss.informed())
                        .or(() -> agent(submission))
                        .orElse("（无收件人，存卷）"));
    }

    private static Optional<ApplicantLoss> loss(LifeEvent event, Happened happened) {
        return switch (event) {
            case ApplicantLoss loss -> Optional.of(loss);
            case Delivery delivery when LETTER.equals(delivery.document()) -> happened.last(ApplicantLoss.class);
            default -> Optional.empty();
        };
    }

    private static Optional<String> agent(Optional<SubmissionState> submission) {
        return submission.map(arrived -> arrived.form().agent()).map(Agent::name);
    }
}
