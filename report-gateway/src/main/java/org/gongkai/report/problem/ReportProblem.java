package org.gongkai.report.problem;

import org.gongkai.kit.problem.ProblemType;

/** The types of problem that the gateway alone answers with. */
public enum ReportProblem implements ProblemType {
    SIGN_IN_FAILED(401, "sign-in-failed"),
    OWN_DRAFT(403, "own-draft"),
    WRONG_STATUS(409, "wrong-status"),
    YEAR_NOT_OVER(409, "year-not-over"),
    CURSOR_UNKNOWN(410, "cursor-unknown"),
    REPORT_WITHDRAWN(410, "report-withdrawn"),
    REPORT_HAS_ERRORS(422, "report-has-errors"),
    WARNINGS_UNSETTLED(422, "warnings-unsettled"),
    SOURCE_UNAVAILABLE(503, "source-unavailable");

    private final int status;
    private final String slug;

    ReportProblem(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }
}
