package org.gongkai.request.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.signed.ErrataJson;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.life.StepProposed;
import org.gongkai.request.life.StepTaken;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.table.Step;

/** What a step of a life brings about in the register: the row that alone counts. */
@ApplicationScoped
class RecordOfLife {

    private final Registrar<DisclosureApplication> applications;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<StepTaken> steps;
    private final Event<StepProposed> proposals;
    private final Clock clock;

    RecordOfLife(
            Registers registers,
            ApplicationRegister register,
            Jdbi jdbi,
            AuditTrail audit,
            Event<StepTaken> steps,
            Event<StepProposed> proposals,
            Clock clock) {
        this.applications = registers.open(register).registrar();
        this.jdbi = jdbi;
        this.audit = audit;
        this.steps = steps;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * The record after a step was taken: its outcome, its fee, or its next version alone.
     *
     * @param dueBefore until when it was to be answered before
     */
    Registered<DisclosureApplication> follow(
            Registered<DisclosureApplication> before,
            Course course,
            Optional<Course.Concluded> concludedBefore,
            Optional<LocalDate> dueBefore,
            Taken taken) {
        Registered<DisclosureApplication> after = applications.change(
                before.id(),
                ApplicationOperation.FOLLOW_STEP,
                taken.step().code(),
                entry -> changed(entry, course, concludedBefore, taken));
        record(
                before,
                ApplicationOperation.TAKE_STEP,
                taken.step(),
                taken.event().on());
        Registered<DisclosureApplication> counted =
                after.version() > before.version() ? after : applications.counted(before.id());
        announce(counted, course, taken.step(), taken.event().on(), dueBefore);
        return counted;
    }

    /** The record after what no one has taken: it is kept, and no news. */
    Registered<DisclosureApplication> kept(Registered<DisclosureApplication> before, Taken taken) {
        record(
                before,
                ApplicationOperation.TAKE_STEP,
                taken.step(),
                taken.event().on());
        return applications.counted(before.id());
    }

    /** Tells the rest of the service of a step that was taken. */
    void announce(Registered<DisclosureApplication> application, Course course, Taken taken) {
        announce(application, course, taken.step(), taken.event().on());
    }

    /** Tells it of one that the record itself stands for. */
    void announce(Registered<DisclosureApplication> application, Course course, Step step, LocalDate on) {
        announce(application, course, step, on, course.dueOn(LocalDate.now(clock)));
    }

    private void announce(
            Registered<DisclosureApplication> application,
            Course course,
            Step step,
            LocalDate on,
            Optional<LocalDate> dueBefore) {
        Optional<LocalDate> dueOn = course.dueOn(LocalDate.now(clock));
        steps.fire(new StepTaken(
                Optional.of(application.id()),
                Optional.empty(),
                application.entry().agencyCode(),
                Optional.of(application.entry().receiptNumber()),
                Optional.empty(),
                course.stage(),
                step,
                on,
                dueOn,
                !dueOn.equals(dueBefore),
                course.concluded().map(Course.Concluded::outcome)));
    }

    private static DisclosureApplication changed(
            DisclosureApplication entry, Course course, Optional<Course.Concluded> concludedBefore, Taken taken) {
        DisclosureApplication changed = entry;
        if (!course.concluded().equals(concludedBefore)) {
            changed = course.concluded()
                    .map(concluded -> entry.concluded(
                            concluded.on(),
                            concluded.outcome(),
                            concluded.detail().orElse(null)))
                    .orElseGet(() -> entry.concluded(null, null, null));
        }
        return switch (taken.event()) {
            case IntakeEvent.ReceiptCorrection correction -> changed.receivedOn(correction.receivedOn());
            case IntakeEvent.ApplicantCorrection correction ->
                changed.applicant(
                        correction.applicantKind(), correction.applicantName(), correction.applicantIdNumber());
            case IntakeEvent.Split split ->
                changed.part(changed.receiptNumber(), split.parts().getFirst());
            case FeeEvent fee -> changed.fee(course.feePayments());
            default -> changed;
        };
    }

    /**
     * The record after a step was proposed, which the rest of the service hears of.
     *
     * @param number its place among those that somebody has to agree to
     */
    Registered<DisclosureApplication> proposed(
            Registered<DisclosureApplication> before, Course course, Taken proposed, int number) {
        record(
                before,
                ApplicationOperation.PROPOSE_STEP,
                proposed.step(),
                proposed.event().on());
        proposals.fire(new StepProposed(
                before.id(),
                before.entry().agencyCode(),
                before.entry().receiptNumber(),
                course.stage(),
                proposed.step(),
                number,
                proposed.event().on(),
                course.dueOn(LocalDate.now(clock))));
        return applications.counted(before.id());
    }

    /** The record after a proposed step was refused. */
    Registered<DisclosureApplication> refused(Registered<DisclosureApplication> before, Step step, LocalDate on) {
        record(before, ApplicationOperation.REFUSE_STEP, step, on);
        return applications.counted(before.id());
    }

    private void record(
            Registered<DisclosureApplication> application, ApplicationOperation operation, Step step, LocalDate on) {
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        after.put("step", step.code());
        after.put("on", on.toString());
        ErrataJson.addTo(after, applications.errataOfUseCase(application.id()));
        AuditEvent event = AuditEvent.of(
                        operation,
                        new AuditObject(
                                "APPLICATION",
                                application.id().toString(),
                                application.entry().receiptNumber()))
                .at(application.entry().agencyCode())
                .to(after);
        jdbi.useHandle(handle -> audit.record(handle, event));
    }
}
