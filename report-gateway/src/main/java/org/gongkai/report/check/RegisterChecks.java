package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.report.document.AnnualReport;

/** Checks against registers and against the reports of others. */
final class RegisterChecks {

    private RegisterChecks() {}

    /** V16, K29: a case that was corrected names the application that it is about, so that something can follow. */
    static Stream<Hit> linkedCases(Evidence evidence) {
        return evidence.inquiry().unlinkedCases().stream().map(Hit::about);
    }

    /** V10, K21: a report of a region is the sum of what its agencies have published, once all have. */
    static Stream<Hit> sumOfUnits(Evidence evidence) {
        if (evidence.inquiry().units().isEmpty()
                || !evidence.inquiry().missingUnits().isEmpty()) {
            return Stream.empty();
        }
        Figures sum = evidence.inquiry().units().stream()
                .map(AnnualReport::figures)
                .reduce(Figures::add)
                .orElse(Figures.none());
        return evidence.report().form().cells().keySet().stream()
                .flatMap(cell -> difference(evidence, sum, cell).stream());
    }

    /** K21: agencies of the region that have not published their report. */
    static Stream<Hit> missingUnits(Evidence evidence) {
        return evidence.inquiry().missingUnits().stream().map(Hit::about);
    }

    private static Optional<Hit> difference(Evidence evidence, Figures sum, CellId cell) {
        Optional<BigDecimal> expected = sum.amount(cell);
        return evidence.report()
                .figures()
                .amount(cell)
                .filter(actual ->
                        expected.filter(other -> other.compareTo(actual) != 0).isPresent())
                .map(actual -> Hit.at(cell).values(expected.orElseThrow(), actual));
    }
}
