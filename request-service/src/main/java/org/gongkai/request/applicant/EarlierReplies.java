package org.gongkai.request.applicant;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.outcome.OutcomeRule;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * Whether an applicant was answered before: only then is an application a repetition (Art. 36 item 6 of the Regulations); what
 * somebody else asks for is answered like the first.
 */
@ApplicationScoped
public class EarlierReplies {

    private static final String DUPLICATE = "REFUSE_DUPLICATE";

    private final SameApplicant applicants;

    EarlierReplies(SameApplicant applicants) {
        this.applicants = applicants;
    }

    /** Refuses to call a repetition what is none. */
    public Optional<Refusal> refusal(LifeEvent event, Registered<DisclosureApplication> application) {
        boolean duplicate = event instanceof DecisionEvent.Proposal proposal
                && proposal.parts().stream().anyMatch(part -> part.outcome().equals(DUPLICATE));
        return Refusal.when(duplicate && !isThere(application), StepWords.NO_EARLIER_REPLY);
    }

    private boolean isThere(Registered<DisclosureApplication> application) {
        return applicants.others(application).stream()
                .map(Registered::entry)
                .filter(other -> other.closedOn() != null)
                .anyMatch(other -> OutcomeRule.isReply(other.outcome(), Optional.ofNullable(other.outcomeDetail())));
    }
}
