package org.gongkai.litigation.casefile;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.FollowUp;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.rule.CaseFileWords;

/** A decision of a proceeding, as it is kept. */
@Entity
@Table(name = "case_decision")
class CaseDecision {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "proceeding_id")
    private CaseProceeding proceeding;

    private String agencyCode;

    private int ordinal;

    @Embedded
    private DecisionFacts facts;

    @Enumerated(EnumType.STRING)
    private CaseResult toldResult;

    @Embedded
    private FollowUp followUp;

    private String voidReason;

    /** For Hibernate. */
    CaseDecision() {}

    CaseDecision(UUID id, CaseProceeding proceeding, String agencyCode, int ordinal, DecisionFacts facts) {
        this.id = id;
        this.proceeding = proceeding;
        this.agencyCode = agencyCode;
        this.ordinal = ordinal;
        this.facts = facts;
    }

    /** Says what the register tells. */
    void tell(String agency, DecisionFacts told, CaseResult result) {
        this.agencyCode = agency;
        CaseResult column =
                told.outcome() == null ? result : told.outcome().rule().result();
        this.facts = facts.toldAs(told.outcome(), told.effectiveOn(), column == CaseResult.CORRECTED);
        this.toldResult = result;
    }

    void correct(DecisionFacts corrected) {
        requireStanding();
        facts = corrected;
        toldResult = corrected.outcome() == null ? toldResult : null;
    }

    void followUp(FollowUp followed) {
        requireStanding();
        followUp = followed;
    }

    /** What was recorded as having come of it has not. */
    void endFollowUp() {
        requireStanding();
        followUp = null;
    }

    void end(String reason) {
        requireStanding();
        voidReason = reason;
    }

    /** Counts no more together with its proceeding. */
    void endWithProceeding(String reason) {
        if (voidReason == null) {
            voidReason = reason;
        }
    }

    private void requireStanding() {
        if (voidReason != null) {
            throw Problem.of(ProblemKind.ALREADY_VOIDED, CaseFileWords.DECISION_VOIDED.with(ordinal));
        }
    }

    int ordinal() {
        return ordinal;
    }

    DecisionFacts facts() {
        return facts;
    }

    Decision decision() {
        return new Decision(
                ordinal,
                facts,
                Optional.ofNullable(toldResult),
                Optional.ofNullable(followUp),
                Optional.ofNullable(voidReason));
    }
}
