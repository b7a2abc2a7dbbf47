package org.gongkai.registers.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A word that ledgers write for one of several codes: which, the office that wrote it has to say.
 *
 * @param field the field that it is written in
 * @param candidates codes that it may stand for, the likeliest first
 */
public record AmbiguousWord(String field, String word, List<String> candidates) {

    public AmbiguousWord {
        candidates = List.copyOf(candidates);
    }

    /** The table {@code ambiguous-words.csv} beside a class. */
    public static List<AmbiguousWord> table(Class<?> beside) {
        try (InputStream table = beside.getResourceAsStream("ambiguous-words.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(line -> new AmbiguousWord(
                            line.getField("field"),
                            line.getField("word"),
                            List.of(line.getField("candidates").split(" "))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
