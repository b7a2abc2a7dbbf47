package org.gongkai.request.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.kit.life.Life;
import org.gongkai.kit.problem.Problem;
import org.gongkai.request.application.Channel;

/** Something that came to the office and is no application (其他事项). */
@Entity
@Table(name = "matter")
class Matter implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    private String matterNumber;

    @Enumerated(EnumType.STRING)
    private MatterKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private MatterStage stage = MatterStage.RECEIVED;

    private LocalDate receivedOn;

    private String content;

    private String codeIndex;

    private UUID submissionId;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private CorrectionResult result;

    private String transferredTo;

    @Enumerated(EnumType.STRING)
    private MatterDiscardReason discardReason;

    private String reply;

    private String registeredBy;

    private Instant registeredAt;

    private String endedBy;

    private boolean held;

    /** For Hibernate. */
    Matter() {}

    Matter(UUID id, String matterNumber, NewMatter wanted, String content, String registeredBy, Instant registeredAt) {
        this.id = id;
        this.agencyCode = wanted.agencyCode();
        this.matterNumber = matterNumber;
        this.kind = wanted.kind();
        this.channel = wanted.channel();
        this.receivedOn = wanted.receivedOn();
        this.content = content;
        this.codeIndex = wanted.codeIndex().orElse(null);
        this.submissionId = wanted.submission().orElse(null);
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /**
     * Ends.
     *
     * @param sealed what is said with it
     */
    void end(MatterReply how, Optional<String> sealed, String by, LocalDate today) {
        MatterSteps.require(MatterSteps.ending(stage, matterNumber));
        if (how.on().isAfter(today)) {
            throw Problem.invalid("/on", MatterWords.IN_THE_FUTURE);
        }
        if (how.on().isBefore(receivedOn)) {
            throw Problem.invalid("/on", MatterWords.BEFORE_RECEIPT.with(receivedOn));
        }
        switch (how) {
            case MatterReply.Answer answer -> answer(answer);
            case MatterReply.Transfer transfer -> {
                stage = MatterStage.TRANSFERRED;
                transferredTo = transfer.to();
            }
            case MatterReply.Discard discard -> {
                stage = MatterStage.DISCARDED;
                discardReason = discard.reason();
            }
        }
        endedOn = how.on();
        endedBy = by;
        reply = sealed.orElse(null);
    }

    /** Nothing of it may be erased, until it is released. */
    void hold() {
        MatterSteps.require(MatterSteps.holding(held, true, matterNumber));
        held = true;
    }

    void release() {
        MatterSteps.require(MatterSteps.holding(held, false, matterNumber));
        held = false;
    }

    /**
     * Turns out to be of another kind, or to be about something else; not when it has ended.
     *
     * @param sealed what was written, with the subject as it is now
     */
    void correct(MatterKind newKind, String sealed) {
        MatterSteps.require(MatterSteps.ending(stage, matterNumber));
        kind = newKind;
        content = sealed;
    }

    MatterKind kind() {
        return kind;
    }

    private void answer(MatterReply.Answer answer) {
        if (kind == MatterKind.CORRECTION && answer.result() == null) {
            throw Problem.invalid("/result", MatterWords.RESULT_NEEDED);
        }
        if (kind != MatterKind.CORRECTION && answer.result() != null) {
            throw Problem.invalid("/result", MatterWords.ONLY_OF_CORRECTIONS);
        }
        stage = MatterStage.ANSWERED;
        result = answer.result();
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

    String matterNumber() {
        return matterNumber;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String content() {
        return content;
    }

    String reply() {
        return reply;
    }

    boolean isFollowedWith(String index) {
        return index.equals(codeIndex);
    }

    MatterState state(Optional<MatterContent> written, Optional<String> said) {
        return new MatterState(
                id,
                revision,
                agencyCode,
                matterNumber,
                kind,
                channel,
                stage,
                receivedOn,
                written,
                Optional.ofNullable(submissionId),
                Optional.ofNullable(endedOn),
                Optional.ofNullable(result),
                Optional.ofNullable(transferredTo),
                Optional.ofNullable(discardReason),
                said,
                held,
                registeredBy,
                registeredAt);
    }
}
