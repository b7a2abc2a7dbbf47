package org.gongkai.request.handling;

import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.LaterEvent.RoundDispatch;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.serial.DocumentNumbers;

/** The numbers of what is decided: given when it is signed or agreed to, and of what names its own, that it is free. */
@Singleton
class NumberedSteps {

    private final DocumentNumbers numbers;

    NumberedSteps(DocumentNumbers numbers) {
        this.numbers = numbers;
    }

    /** The event as it is taken, which uses its number in the same transaction. */
    LifeEvent numbered(LifeEvent event, Registered<DisclosureApplication> application) {
        return switch (event) {
            case Approval approval -> new Approval(approval.on(), next(event, application));
            case SpotAnswer answer -> answer.numbered(next(event, application));
            case SupplementLapse lapse -> new SupplementLapse(lapse.on(), next(event, application));
            case FeeLapse lapse -> new FeeLapse(lapse.on(), lapse.notice(), next(event, application));
            case RoundDispatch dispatch -> told(dispatch, application);
            default -> event;
        };
    }

    private String next(LifeEvent event, Registered<DisclosureApplication> application) {
        return numbers.next(application.entry().agencyCode(), event.on(), application.id());
    }

    private RoundDispatch told(RoundDispatch dispatch, Registered<DisclosureApplication> application) {
        if (!numbers.use(application.entry().agencyCode(), dispatch.documentNumber(), application.id())) {
            Optional<Refusal> used = Refusal.at("/documentNumber", StepWords.NUMBER_USED, dispatch.documentNumber());
            throw RequestProblem.refusing(used.orElseThrow());
        }
        return dispatch;
    }
}
