package org.gongkai.report.check.evidence;

import org.gongkai.form.words.Words;

/** What findings are about, where that is no name and no passage of the report. */
public enum CheckWords implements Words {
    NO_PROBLEM,
    NO_MEASURE,
    TOO_SHORT,
    PHRASES,
    ASSESSMENT,
    APPRAISAL,
    ACCOUNTABILITY,
    REPORT_WITH_PASSAGES,
    ELSEWHERE,
    COPY
}
