package org.gongkai.request.migration;

import java.util.EnumMap;
import java.util.Map;

import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.refusal.StepWords;

/**
 * What becomes of something that a ledger tells and that would be refused today, as {@code severities.csv} lists it: what was
 * unlawful has happened all the same, what is impossible has not. What is not listed is impossible.
 */
enum Severity {

    /** It cannot have been so: the row is not taken. */
    REFUSED,

    /** It was not as it should have been: it is taken, and told. */
    WARNED,

    /** Ledgers do not tell what is asked for today. */
    TAKEN;

    private static final Map<StepWords, Severity[]> TABLE = read();

    /**
     * That of a reason.
     *
     * @param isOpen whether the reply was still to be sent
     */
    static Severity of(StepWords reason, boolean isOpen) {
        Severity[] line = TABLE.get(reason);
        return line == null ? REFUSED : line[isOpen ? 0 : 1];
    }

    private static Map<StepWords, Severity[]> read() {
        Map<StepWords, Severity[]> table = new EnumMap<>(StepWords.class);
        ResourceTable.read(Severity.class, "severities.csv", line -> line)
                .forEach(line -> table.put(
                        StepWords.valueOf(line.getField("reason")),
                        new Severity[] {valueOf(line.getField("whileOpen")), valueOf(line.getField("afterwards"))}));
        return table;
    }
}
