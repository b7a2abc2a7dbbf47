package org.gongkai.report.authoring;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Message;
import org.gongkai.kit.life.Life;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.problem.ReportProblem;

/** The authoring (编制) of one report: where it stands, and what may happen to it. */
@Entity
@Table(name = "annual_report")
@IdClass(ReportKey.class)
class Authoring implements Life {

    @Id
    private String agencyCode;

    @Id
    private int year;

    @Id
    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.DRAFT;

    private int version = 1;

    @Version
    private long revision;

    private String amendment;

    private String submittedBy;

    private String approvedBy;

    /** For Hibernate. */
    Authoring() {}

    /** The authoring of a report that nobody has touched yet. */
    Authoring(ReportKey key) {
        agencyCode = key.agencyCode();
        year = key.year();
        coverage = key.coverage();
    }

    /**
     * Takes a step.
     *
     * @param by account of whoever takes it
     * @param writers accounts of those who have written the texts
     * @param comment what is said with it; with an amendment why it is made
     */
    void take(AuthoringStep step, String by, Set<String> writers, Optional<String> comment) {
        requireAllows(step, by, writers);
        status = AuthoringLifeCycle.find(status, step).orElseThrow().to();
        switch (step) {
            case SUBMIT -> {
                submittedBy = by;
                approvedBy = null;
            }
            case APPROVE -> approvedBy = by;
            case RETURN -> forgetReview();
            case FINALIZE, PUBLISH, WITHDRAW -> {}
            case AMEND -> {
                version++;
                amendment = comment.orElseThrow();
                forgetReview();
            }
        }
    }

    /** Refuses a step that the status does not allow, or not to this account. */
    void requireAllows(AuthoringStep step, String by, Set<String> writers) {
        Optional<Problem> refusal = findRefusal(step, by, writers);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    /** Why the status does not allow a step, or not to this account. */
    Optional<Problem> findRefusal(AuthoringStep step, String by, Set<String> writers) {
        Optional<AuthoringLifeCycle.Transition> transition = AuthoringLifeCycle.find(status, step);
        if (transition.isEmpty()) {
            return Optional.of(wrongStatus());
        }
        if (transition.get().bySomebodyElse() && (writers.contains(by) || by.equals(submittedBy))) {
            return Optional.of(Problem.of(ReportProblem.OWN_DRAFT, AuthoringWords.OWN_DRAFT));
        }
        return Optional.empty();
    }

    private void forgetReview() {
        submittedBy = null;
        approvedBy = null;
    }

    /** Refuses a change of another revision than the one that was read, where the client names one. */
    void requireAt(OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != revision) {
            throw Problem.stale(AuthoringWords.AT_REVISION.with(revision), revision);
        }
    }

    /** Refuses a change of texts where the report is no draft. */
    void requireDraft() {
        if (status != ReportStatus.DRAFT) {
            throw changedAsDraft();
        }
    }

    /** Refuses an explanation where the report is frozen. */
    void requireNotFrozen() {
        if (status.isFrozen()) {
            throw changedAsDraft();
        }
    }

    private Problem wrongStatus() {
        return Problem.of(ReportProblem.WRONG_STATUS, AuthoringWords.STEP_NOT_ALLOWED.with(statusInWords(), version));
    }

    private Problem changedAsDraft() {
        return Problem.of(ReportProblem.WRONG_STATUS, AuthoringWords.NOT_A_DRAFT.with(statusInWords()));
    }

    private Message statusInWords() {
        return new Bilingual(status.label(), status.name());
    }

    @Override
    public long revision() {
        return revision;
    }

    /** How it stands. */
    ReportState state() {
        return new ReportState(
                new ReportKey(agencyCode, year, coverage),
                status,
                version,
                revision,
                Optional.ofNullable(amendment),
                Optional.ofNullable(submittedBy),
                Optional.ofNullable(approvedBy));
    }
}
