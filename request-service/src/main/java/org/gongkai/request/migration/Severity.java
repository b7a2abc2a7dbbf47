package org.gongkai.request.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

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
        try (InputStream file = Severity.class.getResourceAsStream("severities.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(line -> table.put(
                    StepWords.valueOf(line.getField("reason")),
                    new Severity[] {valueOf(line.getField("whileOpen")), valueOf(line.getField("afterwards"))}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
