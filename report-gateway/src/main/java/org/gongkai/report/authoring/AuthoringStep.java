package org.gongkai.report.authoring;

import java.util.List;

import org.gongkai.report.audit.ReportOperation;

/** What may be done with a report at work; from where to where each leads says {@link AuthoringLifeCycle}. */
public enum AuthoringStep {

    /** Handed in for review. */
    SUBMIT(ReportOperation.SUBMIT_REPORT, "submissions"),

    /** Agreed to by a reviewer. */
    APPROVE(ReportOperation.APPROVE_REPORT, "approvals"),

    /** Given back to its writers. */
    RETURN(ReportOperation.RETURN_REPORT, "returns", "comment"),

    /** Signed off and frozen. */
    FINALIZE(ReportOperation.FINALIZE_REPORT, "finalizations"),

    /** Opened to everybody. */
    PUBLISH(ReportOperation.PUBLISH_REPORT, "publications"),

    /** Begun anew as the next version. */
    AMEND(ReportOperation.AMEND_REPORT, "amendments", "reason"),

    /** Taken out of what is public. */
    WITHDRAW(ReportOperation.WITHDRAW_REPORT, "withdrawals", "version", "reason");

    private final ReportOperation operation;
    private final String path;
    private final List<String> needs;

    AuthoringStep(ReportOperation operation, String path, String... needs) {
        this.operation = operation;
        this.path = path;
        this.needs = List.of(needs);
    }

    /** How the audit and the list of steps name it. */
    ReportOperation operation() {
        return operation;
    }

    /** Where below the report it is posted. */
    public String path() {
        return path;
    }

    /** The members that its body must have. */
    public List<String> needs() {
        return needs;
    }
}
