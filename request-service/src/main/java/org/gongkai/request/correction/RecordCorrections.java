package org.gongkai.request.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.application.Channel;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.application.SteppedMember;
import org.gongkai.request.duty.RequiredDuties;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.ClosingEvent;
import org.gongkai.request.life.event.ClosingEvent.VoidingGround;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.evidence.EvidenceWords;
import org.gongkai.request.submission.evidence.ReceiptBasis;

/**
 * What may be corrected in a record by hand, and who voids one. A record without a life stays as open to it as any other, but for
 * its day of receipt.
 */
@ApplicationScoped
@Transactional
public class RecordCorrections {

    private final ApplicationHandling handling;
    private final ArrivedSubmissions submissions;
    private final Registrar<DisclosureApplication> applications;
    private final RequiredDuties duties;
    private final Clock clock;

    RecordCorrections(
            ApplicationHandling handling,
            ArrivedSubmissions submissions,
            Registers registers,
            ApplicationRegister register,
            RequiredDuties duties,
            Clock clock) {
        this.handling = handling;
        this.submissions = submissions;
        this.applications = registers.open(register).registrar();
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Refuses a correction that the life of the application does not allow: day of receipt, applicant and fee have steps of
     * their own (the day of receipt of any record), and it cannot have ended before the last step that moved it. Whether it concludes, reopens or changes an
     * outcome, which is the head's, the life says when it follows.
     */
    public void requireAllowed(UUID id, ObjectNode changes) {
        HandlingState state = handling.state(id);
        duties.require(ApplicationWords.CORRECTION, Set.of(Duty.CLERK, Duty.HEAD));
        DisclosureApplication corrected = applications.corrected(state.application(), changes);
        requireChannelOfReceipt(state, corrected.channel());
        Set<SteppedMember> changed = SteppedMember.changed(state.application().entry(), corrected);
        if (!state.lives()) {
            // The day of receipt has its evidence wherever it is corrected (Art. 31).
            changed.stream().filter(SteppedMember.RECEIVED_ON::equals).forEach(member -> requireByRecord(id, member));
            return;
        }
        changed.stream()
                .filter(member -> !member.isOfFee() || !isOfRecordAlone(state))
                .sorted()
                .forEach(member -> requireByRecord(id, member));
        if (changed.stream().anyMatch(member -> member.path().isEmpty())) {
            requireAfterSteps(corrected, state);
        }
    }

    /** The day of receipt follows from the channel: another one comes with another evidence, which the head states first. */
    private void requireChannelOfReceipt(HandlingState state, Channel channel) {
        Channel standing = state.application().entry().channel();
        UUID id = state.application().id();
        boolean isCorrected = state.course()
                .events(IntakeEvent.ReceiptCorrection.class)
                .findAny()
                .isPresent();
        if (channel == null || channel == standing || isCorrected) {
            return;
        }
        if (submissions.findOf(id).isPresent()
                || ReceiptBasis.isItsOwnProof(standing) != ReceiptBasis.isItsOwnProof(channel)) {
            Message why = EvidenceWords.CHANNEL_OF_RECEIPT.with("/api/v1/applications/" + id + "/"
                    + SteppedMember.RECEIVED_ON.path().orElseThrow());
            throw Problem.of(RequestProblem.RECEIPT_NOT_DERIVED, why).at(List.of(new Violation("/channel", why)));
        }
    }

    private static void requireByRecord(UUID id, SteppedMember member) {
        if (member.path().isPresent()) {
            throw RequestProblem.refusing(Refusal.at(
                            "/" + member.member(),
                            StepWords.BY_ITS_OWN_STEP,
                            "/api/v1/applications/" + id + "/" + member.path().get())
                    .orElseThrow());
        }
    }

    /** Whether the fee was registered before there was a life to charge one in. */
    private static boolean isOfRecordAlone(HandlingState state) {
        return state.course().charges().isEmpty() && state.application().entry().processingFeeYuan() != null;
    }

    private static void requireAfterSteps(DisclosureApplication corrected, HandlingState state) {
        LocalDate handledUntil = state.course().handledUntil();
        if (corrected.closedOn() != null && corrected.closedOn().isBefore(handledUntil)) {
            throw RequestProblem.refusing(
                    Refusal.at("/closedOn", StepWords.NOT_BEFORE, handledUntil).orElseThrow());
        }
    }

    /** Refuses that somebody voids an application whose duty that is not. */
    public void requireMayVoid(UUID id) {
        handling.state(id);
        duties.require(Step.VOID);
    }

    /** Voids one that was registered in error. */
    public Registered<DisclosureApplication> voidRecord(UUID id, WantedVoiding wanted, OptionalLong expected) {
        HandlingState state = handling.state(id);
        if (state.application().voiding().isEmpty()) {
            requireOther(state, wanted);
        }
        ClosingEvent.Voiding said = new ClosingEvent.Voiding(
                Optional.ofNullable(wanted.on()).orElseGet(() -> LocalDate.now(clock)),
                wanted.ground(),
                wanted.otherApplication(),
                wanted.reason());
        return handling.voidRecord(
                id, said, JsonNodeFactory.instance.objectNode().put("reason", wanted.reason()), expected);
    }

    private void requireOther(HandlingState state, WantedVoiding wanted) {
        UUID other = wanted.otherApplication();
        if (wanted.ground() != VoidingGround.DOUBLE) {
            refuse(other != null, ApplicationWords.ONLY_OF_DOUBLE);
            return;
        }
        refuse(other == null, ApplicationWords.OTHER_NEEDED);
        refuse(state.application().id().equals(other), ApplicationWords.OTHER_IS_ITSELF);
        refuse(!isInForce(other, state.application().entry().agencyCode()), ApplicationWords.OTHER_NOT_THERE);
    }

    private boolean isInForce(UUID other, String agencyCode) {
        return applications.records(List.of(other)).stream()
                .anyMatch(application -> application.voiding().isEmpty()
                        && application.entry().agencyCode().equals(agencyCode));
    }

    private static void refuse(boolean refused, ApplicationWords why) {
        if (refused) {
            throw Problem.invalid("/otherApplication", why);
        }
    }
}
