package org.gongkai.request.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.audit.AuditVerb;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.StepTaken;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;

/**
 * What is kept of what was done with a submission, in the transaction in which it was: the audit, attempts to reach the
 * applicant, and that the rest of the service hears of it.
 */
@ApplicationScoped
class SubmissionTrail {

    private final ConfirmationAttempts attempts;
    private final ApplicationHandling handling;
    private final CurrentCaller caller;
    private final Jdbi jdbi;
    private final AuditTrail audit;
    private final Event<StepTaken> steps;
    private final Clock clock;

    SubmissionTrail(
            ConfirmationAttempts attempts,
            ApplicationHandling handling,
            CurrentCaller caller,
            Jdbi jdbi,
            AuditTrail audit,
            Event<StepTaken> steps,
            Clock clock) {
        this.attempts = attempts;
        this.handling = handling;
        this.caller = caller;
        this.jdbi = jdbi;
        this.audit = audit;
        this.steps = steps;
        this.clock = clock;
    }

    /** Tells the rest of the service of a step that was taken. */
    void announce(SubmissionState state, Step step, LocalDate on) {
        Optional<HandlingState> life = state.applicationId().map(handling::state);
        steps.fire(new StepTaken(
                state.applicationId(),
                Optional.of(state.id()),
                state.agencyCode(),
                life.map(received -> received.application().entry().receiptNumber()),
                Optional.of(state.arrivalNumber()),
                state.stage(),
                step,
                on,
                life.flatMap(
                        received -> received.course().term(received.today()).dueOn()),
                false,
                Optional.empty()));
    }

    /** The last day of which anything is known of it: of its arrival, or of an attempt to reach the applicant. */
    LocalDate movedOn(Submission submission) {
        return attempts.of(submission.id()).stream()
                .map(ConfirmationAttempt::on)
                .max(Comparator.naturalOrder())
                .orElse(submission.arrivedOn());
    }

    /** Keeps an attempt to reach the applicant. */
    void attempt(Submission submission, ConfirmationAttempt.Made made, boolean succeeded) {
        int serial = attempts.of(submission.id()).size() + 1;
        attempts.keep(
                submission.id(),
                submission.agencyCode(),
                new ConfirmationAttempt(
                        serial,
                        made,
                        succeeded,
                        caller.get().name(),
                        caller.get().displayName(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Says in the audit what was done. */
    void record(Submission submission, ApplicationOperation operation) {
        jdbi.useHandle(handle -> audit.record(handle, event(submission, operation)));
    }

    /** Says in the audit what was done, and what of the submission that has changed. */
    void record(Submission submission, ApplicationOperation operation, String member, String value) {
        ObjectNode after = JsonNodeFactory.instance.objectNode().put(member, value);
        jdbi.useHandle(
                handle -> audit.record(handle, event(submission, operation).to(after)));
    }

    /** Says in the audit that somebody has read what was written as it is, and why. */
    void unmasked(Submission submission, String reason) {
        jdbi.useHandle(handle ->
                audit.record(handle, event(submission, RegisterOperation.UNMASK).because(reason)));
    }

    private static AuditEvent event(Submission submission, AuditVerb operation) {
        return AuditEvent.of(
                        operation, AuditObject.of("SUBMISSION", submission.id().toString()))
                .at(submission.agencyCode());
    }
}
