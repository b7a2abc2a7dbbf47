package org.gongkai.report.check.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.report.agency.DirectoryEntry;

/**
 * What was asked of others for a thorough check.
 *
 * @param ledger cells in which ledger and registers differ after a recount
 * @param registers what the registers have besides figures; empty when nobody was asked
 * @param siblings reports of other agencies of the region for the same year
 * @param namedAgencies agencies of the directory, other than the own, that the texts name
 * @param units the last official reports of the agencies that a report of a region adds up
 * @param missingUnits names of those agencies that have published none
 */
public record CrossCheck(
        List<LedgerDifference> ledger,
        Optional<Registers> registers,
        List<AnnualReport> siblings,
        List<DirectoryEntry> namedAgencies,
        List<AnnualReport> units,
        List<String> missingUnits) {

    /** A cell in which ledger and registers differ. */
    public record LedgerDifference(CellId cell, BigDecimal ledger, BigDecimal recount) {

        /** Both together, as a report of a region adds up its agencies. */
        public LedgerDifference plus(LedgerDifference other) {
            return new LedgerDifference(cell, ledger.add(other.ledger), recount.add(other.recount));
        }
    }

    /**
     * What the registers have besides figures.
     *
     * @param unlinkedCases numbers of corrected cases that name no application
     * @param lateApplications applications that were not concluded within their term; empty when the working days of the
     *     year are not known
     * @param itemsWithoutIndexNumber items of the catalogue, published in the year, without one
     * @param itemsByCategory items of the catalogue by category of Art. 20
     */
    public record Registers(
            List<String> unlinkedCases,
            OptionalLong lateApplications,
            long itemsWithoutIndexNumber,
            Map<String, Long> itemsByCategory) {

        public Registers {
            unlinkedCases = List.copyOf(unlinkedCases);
            itemsByCategory = Map.copyOf(itemsByCategory);
        }
    }

    /** Nothing was asked. */
    public static final CrossCheck NONE =
            new CrossCheck(List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public CrossCheck {
        ledger = List.copyOf(ledger);
        siblings = List.copyOf(siblings);
        namedAgencies = List.copyOf(namedAgencies);
        units = List.copyOf(units);
        missingUnits = List.copyOf(missingUnits);
    }
}
