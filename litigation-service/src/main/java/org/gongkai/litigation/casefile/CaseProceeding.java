package org.gongkai.litigation.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.litigation.course.DecisionFacts;
import org.gongkai.litigation.course.HeldHearing;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.course.ProceedingFacts;
import org.gongkai.litigation.outcome.Block;
import org.gongkai.litigation.outcome.CaseResult;
import org.gongkai.litigation.rule.CaseFileWords;

/** A proceeding of a case, as it is kept. */
@Entity
@Table(name = "case_proceeding")
class CaseProceeding {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_file_id")
    private CaseFile caseFile;

    private String agencyCode;

    private int ordinal;

    @Embedded
    private ProceedingFacts facts;

    @Enumerated(EnumType.STRING)
    private Block toldBlock;

    private UUID recordId;

    /** The hearings before the last one. */
    @ElementCollection
    @CollectionTable(name = "case_hearing", joinColumns = @JoinColumn(name = "proceeding_id"))
    @OrderColumn(name = "ordinal")
    private List<HeldHearing> hearings = new ArrayList<>();

    private String voidReason;

    @OneToMany(mappedBy = "proceeding", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("ordinal")
    private List<CaseDecision> decisions = new ArrayList<>();

    /** For Hibernate. */
    CaseProceeding() {}

    CaseProceeding(UUID id, CaseFile caseFile, String agencyCode, int ordinal, ProceedingFacts facts) {
        this.id = id;
        this.caseFile = caseFile;
        this.agencyCode = agencyCode;
        this.ordinal = ordinal;
        this.facts = facts;
    }

    /** Says what the register tells. */
    void tell(String agency, ProceedingFacts told, Block block) {
        this.agencyCode = agency;
        this.facts = facts.toldAs(told.instance(), told.caseNumber(), told.acceptedOn());
        this.toldBlock = block;
    }

    /** Says which decision the register tells. */
    void tellDecision(UUID decisionId, DecisionFacts told, CaseResult result) {
        CaseDecision decision = decisions.stream().findFirst().orElseGet(() -> {
            CaseDecision first = new CaseDecision(decisionId, this, agencyCode, 1, told);
            decisions.add(first);
            return first;
        });
        decision.tell(agencyCode, told, result);
    }

    /** Says that the register tells of no decision. */
    void tellNoDecision() {
        decisions.clear();
    }

    void correct(ProceedingFacts corrected) {
        requireStanding();
        facts = corrected;
    }

    /** Takes another number over that the register has for it. */
    void follow(String agency, String caseNumber) {
        agencyCode = agency;
        facts = facts.numbered(caseNumber, facts.acceptedOn());
    }

    CaseDecision decide(UUID decisionId, DecisionFacts decided) {
        requireStanding();
        CaseDecision decision = new CaseDecision(decisionId, this, agencyCode, decisions.size() + 1, decided);
        decisions.add(decision);
        return decision;
    }

    CaseDecision decision(int number) {
        return decisions.stream()
                .filter(decision -> decision.ordinal() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(CaseFileWords.DECISION, number));
    }

    void end(String reason) {
        requireStanding();
        voidReason = reason;
        decisions.forEach(decision -> decision.endWithProceeding(reason));
    }

    /** Its hearing has been, and another one follows it. */
    void keepHearing() {
        hearings.add(new HeldHearing(agencyCode, facts.hearingOn(), facts.headAppeared(), facts.appearedAs()));
    }

    void countsIn(UUID row) {
        recordId = row;
    }

    private void requireStanding() {
        if (voidReason != null) {
            throw Problem.of(ProblemKind.ALREADY_VOIDED, CaseFileWords.PROCEEDING_VOIDED.with(ordinal));
        }
    }

    int ordinal() {
        return ordinal;
    }

    ProceedingFacts facts() {
        return facts;
    }

    Optional<UUID> record() {
        return Optional.ofNullable(recordId);
    }

    boolean stands() {
        return voidReason == null;
    }

    Proceeding proceeding() {
        return new Proceeding(
                ordinal,
                facts,
                Optional.ofNullable(toldBlock),
                record(),
                decisions.stream().map(CaseDecision::decision).toList(),
                hearings,
                Optional.ofNullable(voidReason));
    }
}
