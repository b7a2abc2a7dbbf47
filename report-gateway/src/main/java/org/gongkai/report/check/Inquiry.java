package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;

import org.gongkai.form.CellId;
import org.gongkai.report.document.AnnualReport;

/**
 * What was asked of others for a thorough check.
 *
 * @param ledger cells in which ledger and registers differ after a recount
 * @param unlinkedCases numbers of corrected cases that name no application
 * @param siblings reports of other agencies of the region for the same year
 * @param units the last official reports of the agencies that a report of a region adds up
 * @param missingUnits names of those agencies that have published none
 */
public record Inquiry(
        List<LedgerDifference> ledger,
        List<String> unlinkedCases,
        List<AnnualReport> siblings,
        List<AnnualReport> units,
        List<String> missingUnits) {

    /** A cell in which ledger and registers differ. */
    public record LedgerDifference(CellId cell, BigDecimal ledger, BigDecimal recount) {}

    /** Nothing was asked. */
    public static final Inquiry NONE = new Inquiry(List.of(), List.of(), List.of(), List.of(), List.of());

    public Inquiry {
        ledger = List.copyOf(ledger);
        unlinkedCases = List.copyOf(unlinkedCases);
        siblings = List.copyOf(siblings);
        units = List.copyOf(units);
        missingUnits = List.copyOf(missingUnits);
    }
}
