package org.gongkai.report.problem;

import org.gongkai.kit.problem.ProblemType;

/** The types of problem that the gateway alone answers with. */
public enum ReportProblem implements ProblemType {
    SIGN_IN_FAILED(401, "sign-in-failed", "The account, password or one-time code is not right"),
    OWN_DRAFT(403, "own-draft", "Nobody decides on a draft of their own"),
    WRONG_STATUS(409, "wrong-status", "The status of the report does not allow this"),
    YEAR_NOT_OVER(409, "year-not-over", "The year of the report is not over"),
    REPORT_HAS_ERRORS(422, "report-has-errors", "The report has errors"),
    WARNINGS_UNSETTLED(422, "warnings-unsettled", "The report has warnings that nobody has explained"),
    SOURCE_UNAVAILABLE(503, "source-unavailable", "A service that holds part of the answer cannot be reached");

    private final int status;
    private final String slug;
    private final String title;

    ReportProblem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
