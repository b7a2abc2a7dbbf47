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
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.form.ApplicationForm;

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

    private String draftNumber;

    private Instant editedAt;

    private String evidence;

    private UUID matterId;

    private LocalDate discardedOn;

    @Enumerated(EnumType.STRING)
    private DiscardReason discardReason;

    /** For Hibernate. */
    Submission() {}

    /** What an applicant has begun to write, and not submitted. */
    static Submission draft(
            UUID id, String agencyCode, String draftNumber, String content, String codeIndex, String by, Instant at) {
        Submission draft = new Submission(id, agencyCode, null, Channel.ONLINE, null, content, codeIndex, by, at);
        draft.stage = Stage.DRAFT;
        draft.draftNumber = draftNumber;
        draft.editedAt = at;
        return draft;
    }

    /** The applicant writes it anew. */
    void edit(String newContent, Instant now) {
        content = newContent;
        editedAt = now;
    }

    /** The applicant submits it: it arrives. */
    void submit(String number, LocalDate on, Instant now) {
        stage = Stage.SUBMITTED;
        arrivalNumber = number;
        arrivedOn = on;
        editedAt = now;
    }

    /** A draft ends: what never arrived is nobody's to keep. */
    void giveUp(LocalDate on, DiscardReason reason) {
        discard(on, reason);
        content = null;
    }

    /** What the arrival is proved with. */
    void prove(String sealedEvidence) {
        evidence = sealedEvidence;
    }

    /** What it was instead of an application. */
    void isMatter(UUID matter) {
        matterId = matter;
    }

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

    /**
     * Refuses a step that is not for a submission at this stage, or on a day that cannot be.
     *
     * @param earliest the day of the last attempt to reach the applicant, or of its arrival
     */
    void requireAllows(Step step, LocalDate on, LocalDate earliest, LocalDate today) {
        Optional<Refusal> refusal = LifeCycle.refusal(step, stage)
                .or(() -> on.isAfter(today)
                        ? Refusal.at("/on", StepWords.IN_THE_FUTURE)
                        : Refusal.before("/on", on, earliest));
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

    String arrivalNumber() {
        return arrivalNumber;
    }

    LocalDate arrivedOn() {
        return arrivedOn;
    }

    String content() {
        return content;
    }

    String evidence() {
        return evidence;
    }

    boolean hasArrived() {
        return arrivalNumber != null;
    }

    /** How a draft stands. */
    DraftState draft(ApplicationForm form, Optional<Integer> authorityFile) {
        return new DraftState(id, revision, agencyCode, draftNumber, form, authorityFile, editedAt);
    }

    /** What is kept of the code that it is followed with; none of what did not come through the network. */
    Optional<String> findCodeIndex() {
        return Optional.ofNullable(codeIndex);
    }

    /** Whether it is followed with the code that has this index. */
    boolean isFollowedWith(String index) {
        return index.equals(codeIndex);
    }

    /** How it stands, with what was written opened. */
    SubmissionState state(ApplicationForm form, Optional<ArrivalEvidence> proof, List<ConfirmationAttempt> attempts) {
        return new SubmissionState(
                id,
                revision,
                agencyCode,
                arrivalNumber,
                channel,
                stage,
                arrivedOn,
                form,
                proof,
                registeredBy,
                registeredAt,
                Optional.ofNullable(receivedOn),
                Optional.ofNullable(receiptBasis),
                Optional.ofNullable(applicationId),
                Optional.ofNullable(discardReason),
                Optional.ofNullable(matterId),
                attempts);
    }
}
