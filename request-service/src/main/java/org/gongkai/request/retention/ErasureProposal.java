package org.gongkai.request.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.form.words.Message;
import org.gongkai.kit.life.Life;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.problem.RegisterProblem;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.problem.RequestProblem;

/** What would be erased of one body (销毁清单), until the head of its office has decided. */
@Entity
@Table(name = "erasure_proposal")
class ErasureProposal implements Life {

    @Id
    private UUID id;

    private String agencyCode;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ErasureState.Stage stage = ErasureState.Stage.OPEN;

    private String requestedBy;

    private Instant requestedAt;

    private String decidedBy;

    private Instant decidedAt;

    private String reason;

    /** For Hibernate. */
    ErasureProposal() {}

    ErasureProposal(UUID id, String agencyCode, String requestedBy, Instant requestedAt) {
        this.id = id;
        this.agencyCode = agencyCode;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    /** Somebody else than who has asked for it agrees, or refuses. */
    void decide(boolean approved, String by, Instant at, Optional<String> why) {
        if (stage != ErasureState.Stage.OPEN) {
            throw Problem.of(RegisterProblem.WRONG_STAGE, RetentionWords.DECIDED_ALREADY.with(stage.said()));
        }
        if (requestedBy.equals(by)) {
            throw RequestProblem.refusing(Refusal.of(StepWords.OWN_PROPOSAL).orElseThrow());
        }
        stage = approved ? ErasureState.Stage.APPROVED : ErasureState.Stage.REFUSED;
        decidedBy = by;
        decidedAt = at;
        reason = why.orElse(null);
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

    String requestedBy() {
        return requestedBy;
    }

    ErasureState state(List<ErasureSummary> summary, List<ErasureItem> leftOut, Function<Instant, Message> afterwards) {
        return new ErasureState(
                id,
                revision,
                agencyCode,
                stage,
                requestedBy,
                requestedAt,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(reason),
                summary,
                leftOut,
                summary.stream().anyMatch(some -> some.erased() > 0)
                        ? Optional.ofNullable(decidedAt).map(afterwards)
                        : Optional.empty());
    }
}
