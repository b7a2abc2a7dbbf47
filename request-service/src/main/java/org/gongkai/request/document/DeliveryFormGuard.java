package org.gongkai.request.document;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.RequestedForm;
import org.gongkai.request.document.source.Wanted;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.submission.ArrivedSubmissions;

/**
 * Information is given in the form that was asked for, or it is said why not (Art. 40 of the Regulations). What was asked for is
 * said by the record, however it came in; of one whose record does not say it, by what it arrived as. Where nobody knows it,
 * nothing is compared.
 */
@Priority(GuardOrder.DELIVERY_FORM)
@ApplicationScoped
class DeliveryFormGuard implements StepGuard {

    private final ArrivedSubmissions submissions;

    DeliveryFormGuard(ArrivedSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof AnsweredParts answered && isSaid(answered)
                ? asked(standing.get().application())
                        .map(DeliveryFormGuard::given)
                        .flatMap(asked -> refusal(answered, asked))
                : Optional.empty();
    }

    private Optional<RequestedForm> asked(Registered<DisclosureApplication> application) {
        return Wanted.of(application.entry(), submissions.findOf(application.id()))
                .form();
    }

    private static boolean isSaid(AnsweredParts answered) {
        return answered.deliveredForm() != null
                || answered.formsInWords().findFirst().isPresent();
    }

    private static Optional<Refusal> refusal(AnsweredParts answered, DeliveredForm asked) {
        if (answered.form().isEmpty()) {
            return Refusal.at("/deliveredForm", StepWords.FORM_NEEDED, asked.said());
        }
        boolean isAnother = answered.forms().anyMatch(form -> form != asked);
        String reason = answered.formChangeReason();
        return isAnother && (reason == null || reason.isBlank())
                ? Refusal.at("/formChangeReason", StepWords.FORM_REASON_NEEDED, asked.said())
                : Optional.empty();
    }

    private static DeliveredForm given(RequestedForm form) {
        return switch (form) {
            case PAPER -> DeliveredForm.PAPER;
            case ELECTRONIC -> DeliveredForm.ELECTRONIC;
            case INSPECTION -> DeliveredForm.INSPECTION;
        };
    }
}
