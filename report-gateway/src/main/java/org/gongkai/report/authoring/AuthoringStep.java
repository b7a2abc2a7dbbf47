package org.gongkai.report.authoring;

import org.gongkai.report.audit.ReportOperation;

/** What may be done with a report at work; from where to where each leads says {@link AuthoringLifeCycle}. */
public enum AuthoringStep {

    /** Handed in for review. */
    SUBMIT(ReportOperation.SUBMIT_REPORT),

    /** Agreed to by a reviewer. */
    APPROVE(ReportOperation.APPROVE_REPORT),

    /** Given back to its writers. */
    RETURN(ReportOperation.RETURN_REPORT),

    /** Signed off and frozen. */
    FINALIZE(ReportOperation.FINALIZE_REPORT),

    /** Opened to everybody. */
    PUBLISH(ReportOperation.PUBLISH_REPORT),

    /** Begun anew as the next version. */
    AMEND(ReportOperation.AMEND_REPORT);

    private final ReportOperation operation;

    AuthoringStep(ReportOperation operation) {
        this.operation = operation;
    }

    /** How the audit and the list of steps name it. */
    ReportOperation operation() {
        return operation;
    }
}
