package org.gongkai.request.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.kit.life.Life;
import org.gongkai.request.application.Channel;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.problem.RequestProblem;

/** What arrived (来件): a submission, until it is received as an application or ends without. */
@Entity
@Table(name = "submission")
class Submission implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    private String arrivalNumber;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.SUBMITTED;

    private LocalDate arrivedOn;

    private String content;

    private String codeIndex;

    private String registeredBy;

    private Instant registeredAt;

    private LocalDate receivedOn;

    private String receiptBasis;

    private UUID applicationId;

    private LocalDate discardedOn;

    @Enumerated(EnumType.STRING)
    private DiscardReason discardReason;

    /** For Hibernate. */
    Submission() {}

    Submission(
            UUID id,
            String agencyCode,
            String arrivalNumber,
            Channel channel,
            LocalDate arrivedOn,
            String content,
            String codeIndex,
            String registeredBy,
            Instant registeredAt) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.arrivalNumber = arrivalNumber;
        this.channel = channel;
        this.arrivedOn = arrivedOn;
        this.content = content;
        this.codeIndex = codeIndex;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** Refuses a step that is not for a submission at this stage, or on a day that cannot be. */
    void requireAllows(Step step, LocalDate on, LocalDate today) {
        Optional<Refusal> refusal;
        if (!LifeCycle.of(step).from().contains(stage)) {
            refusal = Refusal.of(StepWords.WRONG_STAGE, step.said(), stage.said());
        } else if (on.isAfter(today)) {
            refusal = Refusal.at("/on", StepWords.IN_THE_FUTURE);
        } else {
            refusal = on.isBefore(arrivedOn) ? Refusal.at("/on", StepWords.NOT_BEFORE, arrivedOn) : Optional.empty();
        }
        if (refusal.isPresent()) {
            throw RequestProblem.refusing(refusal.get());
        }
    }

    /** Is received: from now on there is an application. */
    void receive(UUID application, LocalDate on, String basis) {
        stage = Stage.RECEIVED;
        applicationId = application;
        receivedOn = on;
        receiptBasis = basis;
    }

    /** Ends without ever being received. */
    void discard(LocalDate on, DiscardReason reason) {
        stage = Stage.DISCARDED;
        discardedOn = on;
        discardReason = reason;
    }

    @Override
    public long revision() {
        return revision;
    }

    UUID id() {
        return id;
    }

    String agencyCode() {
        return agencyCode;
    }

    Channel channel() {
        return channel;
    }

    LocalDate arrivedOn() {
        return arrivedOn;
    }

    String content() {
        return content;
    }

    /** Whether it is followed with the code that has this index. */
    boolean isFollowedWith(String index) {
        return index.equals(codeIndex);
    }

    /** How it stands, with what was written opened. */
    SubmissionState state(ApplicationForm form, List<ConfirmationAttempt> attempts) {
        return new SubmissionState(
                id,
                revision,
                agencyCode,
                arrivalNumber,
                channel,
                stage,
                arrivedOn,
                form,
                registeredBy,
                registeredAt,
                Optional.ofNullable(receivedOn),
                Optional.ofNullable(receiptBasis),
                Optional.ofNullable(applicationId),
                Optional.ofNullable(discardReason),
                attempts);
    }
}
