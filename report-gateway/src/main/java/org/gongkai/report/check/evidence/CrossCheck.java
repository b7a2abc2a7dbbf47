package org.gongkai.report.check.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.Figures;
import org.gongkai.report.agency.DirectoryEntry;

/**
 * What was asked of others for a thorough check.
 *
 * @param ledger cells in which ledger and registers differ after a recount
 * @param registers what the registers have besides figures; empty when nobody was asked
 * @param siblings reports of other agencies of the region for the same year
 * @param namedAgencies agencies of the directory, other than the own, that the texts name
 * @param oneByOne of a region's report, the sum of its members when each is counted by itself
 * @param openings what the body has brought along into the year as its first in the registers
 * @param copies the same report as it was published elsewhere
 */
public record CrossCheck(
        List<LedgerDifference> ledger,
        Optional<Registers> registers,
        List<AnnualReport> siblings,
        List<DirectoryEntry> namedAgencies,
        Optional<Figures> oneByOne,
        List<Opening> openings,
        List<Copy> copies) {

    /** A report that has been published nowhere else. */
    public CrossCheck(
            List<LedgerDifference> ledger,
            Optional<Registers> registers,
            List<AnnualReport> siblings,
            List<DirectoryEntry> namedAgencies,
            Optional<Figures> oneByOne,
            List<Opening> openings) {
        this(ledger, registers, siblings, namedAgencies, oneByOne, openings, List.of());
    }

    /**
     * The report as it stands somewhere else.
     *
     * @param place its address, or its title where that is not known
     */
    public record Copy(String place, AnnualReport report) {}

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
     * @param sharedIndexNumbers index numbers that several documents have
     * @param foundInCases what is found in the cases that the year counts
     * @param unnoticed applications of the year that ended without the notice that has to come before
     */
    public record Registers(
            List<String> unlinkedCases,
            OptionalLong lateApplications,
            long itemsWithoutIndexNumber,
            Map<String, Long> itemsByCategory,
            List<String> sharedIndexNumbers,
            List<FoundInCases> foundInCases,
            List<Unnoticed> unnoticed) {

        public Registers {
            unlinkedCases = List.copyOf(unlinkedCases);
            itemsByCategory = Map.copyOf(itemsByCategory);
            sharedIndexNumbers = List.copyOf(sharedIndexNumbers);
            foundInCases = List.copyOf(foundInCases);
            unnoticed = List.copyOf(unnoticed);
        }
    }

    /**
     * What is found in several cases of the year.
     *
     * @param code by the codes of the service that has the cases
     * @param told whether nothing is known of them but what a row of the register tells
     * @param cases in how many
     * @param caseNumbers of the first of them
     */
    public record FoundInCases(String code, boolean told, long cases, List<String> caseNumbers) {

        public FoundInCases {
            caseNumbers = List.copyOf(caseNumbers);
        }
    }

    /**
     * Applications that ended, or cost something, without a notice.
     *
     * @param code by the codes of the service that has the applications
     * @param receiptNumbers of the first of them
     */
    public record Unnoticed(String code, long applications, List<String> receiptNumbers) {

        public Unnoticed {
            receiptNumbers = List.copyOf(receiptNumbers);
        }
    }

    /**
     * A stock that a body has brought along (期初).
     *
     * @param cell of the end of the year before
     * @param explained whether the body has said why it is not what its last report says
     */
    public record Opening(CellId cell, BigDecimal amount, boolean explained) {}

    /** Nothing was asked. */
    public static final CrossCheck NONE =
            new CrossCheck(List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

    public CrossCheck {
        ledger = List.copyOf(ledger);
        siblings = List.copyOf(siblings);
        namedAgencies = List.copyOf(namedAgencies);
        openings = List.copyOf(openings);
        copies = List.copyOf(copies);
    }

    /** The same, with what was published elsewhere. */
    public CrossCheck with(List<Copy> elsewhere) {
        return new CrossCheck(ledger, registers, siblings, namedAgencies, oneByOne, openings, elsewhere);
    }

    /** Of the report of a region it is known what its members add up to, one by one. */
    public static CrossCheck ofMembers(Figures oneByOne) {
        return new CrossCheck(List.of(), Optional.empty(), List.of(), List.of(), Optional.of(oneByOne), List.of());
    }
}
