package org.gongkai.report.service.answer;

import java.util.List;

/** What is found in the cases that a year counts. */
public record CaseFindingsAnswer(List<Found> findings) {

    /**
     * What is found in several of them.
     *
     * @param told whether nothing is known of these cases but what a row of the register tells
     * @param cases in how many
     * @param caseNumbers of the first of them
     */
    public record Found(String code, boolean told, long cases, List<String> caseNumbers) {}
}
