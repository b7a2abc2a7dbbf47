package org.gongkai.report.service.answer;

import java.util.List;

/** A page of cases. */
public record CasePage(List<Case> items, String next) implements ListPage<CasePage.Case> {

    public CasePage {
        items = List.copyOf(items);
    }

    /**
     * A review or lawsuit.
     *
     * @param receiptNumber of the application that it is about; null when none is named
     */
    public record Case(String caseNumber, String receiptNumber) {}
}
