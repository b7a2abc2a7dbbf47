package org.gongkai.request.handling.body;

import java.util.OptionalLong;

import jakarta.inject.Singleton;

import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.ClosingEvent.ApplicantLoss;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.DecisionEvent.Approval;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.IntakeEvent.Merge;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.serial.DocumentNumbers;

/** The numbers of what is decided: given when it is signed or agreed to. */
@Singleton
public class NumberedSteps {

    private final DocumentNumbers numbers;
    private final Registrar<DisclosureApplication> applications;

    NumberedSteps(DocumentNumbers numbers, Registers registers, ApplicationRegister register) {
        this.numbers = numbers;
        this.applications = registers.open(register).registrar();
    }

    /** The event as it is taken, which uses its number in the same transaction. */
    public LifeEvent numbered(LifeEvent event, Registered<DisclosureApplication> application) {
        return switch (event) {
            case Approval approval -> approval.numbered(next(event, application));
            case SpotAnswer answer -> answer.numbered(next(event, application));
            case SupplementLapse lapse -> new SupplementLapse(lapse.on(), next(event, application));
            case FeeLapse lapse -> new FeeLapse(lapse.on(), lapse.notice(), next(event, application));
            case ApplicantLoss loss -> loss.numbered(next(event, application));
            case Merge merge -> {
                String into = applications
                        .locked(merge.into(), OptionalLong.empty())
                        .entry()
                        .receiptNumber();
                yield new Merge(merge.on(), merge.into(), into, next(event, application));
            }
            default -> event;
        };
    }

    private String next(LifeEvent event, Registered<DisclosureApplication> application) {
        return numbers.next(application.entry().agencyCode(), event.on(), application.id());
    }
}
