package org.gongkai.request.handling;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.PersonalRecords;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.DecisionEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;

/**
 * Whether an applicant was answered before: only then is an application a repetition (Art. 36 item 6 of the Regulations); what
 * somebody else asks for is answered like the first.
 */
@ApplicationScoped
class EarlierReplies {

    private static final String DUPLICATE = "REFUSE_DUPLICATE";
    private static final int MOST = 500;

    private final PersonalRecords<DisclosureApplication> applications;

    EarlierReplies(Registers registers, ApplicationRegister register) {
        this.applications = registers.open(register).personal();
    }

    /** Refuses to call a repetition what is none. */
    Optional<Refusal> refusal(LifeEvent event, Registered<DisclosureApplication> application) {
        boolean duplicate = event instanceof DecisionEvent.Proposal proposal
                && proposal.parts().stream().anyMatch(part -> part.outcome().equals(DUPLICATE));
        return Refusal.when(duplicate && !isThere(application), StepWords.NO_EARLIER_REPLY);
    }

    private boolean isThere(Registered<DisclosureApplication> application) {
        DisclosureApplication entry = application.entry();
        return entry.applicantIdNumber() != null
                && applications.findByExactValue("applicantIdNumber", entry.applicantIdNumber(), MOST).stream()
                        .filter(other -> !other.id().equals(application.id())
                                && other.voiding().isEmpty())
                        .map(Registered::entry)
                        .anyMatch(other -> other.agencyCode().equals(entry.agencyCode()) && other.closedOn() != null);
    }
}
