package org.gongkai.registers.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.form.CellId;

/**
 * How much of a stock a body had on the last day before its first year in the registers, as a figure. Records that were
 * there on that day stand in its place one by one: what they do not make up yet is what remains of the figure.
 *
 * @param year the first year in the registers
 * @param cell the stock, as the form of the year names it at the end of a year
 * @param flow the ledger's flow by which the rest counts
 * @param amount the figure
 * @param remaining what records do not make up
 * @param explanation why it is not what the last report says
 */
public record OpeningBalance(
        UUID id,
        String agencyCode,
        int year,
        CellId cell,
        String flow,
        long amount,
        long remaining,
        Source source,
        Optional<String> sourceNote,
        Optional<String> explanation,
        String statedBy,
        Instant statedAt) {

    /** From where a figure is taken. */
    public enum Source {
        /** The report of the year before, as it was published. */
        REPORT,
        /** A list that was kept elsewhere. */
        LIST,
        /** A count that was made for this. */
        COUNT
    }

    /**
     * The figure as somebody states it.
     *
     * @param cellId the stock, in words that may name none
     */
    public record Stated(
            String cellId, long amount, Source source, Optional<String> sourceNote, Optional<String> explanation) {}

    /** It as it was stated. */
    Stated stated() {
        return new Stated(cell.toString(), amount, source, sourceNote, explanation);
    }

    /** The day of which it is the stock. */
    public LocalDate on() {
        return LocalDate.of(year - 1, 12, 31);
    }

    /** How many records make up the figure so far. */
    public long listed() {
        return amount - remaining;
    }

    OpeningBalance remaining(long left) {
        return new OpeningBalance(
                id, agencyCode, year, cell, flow, amount, left, source, sourceNote, explanation, statedBy, statedAt);
    }
}
