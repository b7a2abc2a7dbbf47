package org.gongkai.request.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.gongkai.request.announcement.EventCatalogue;

/** Which events are told by letter, and to whom, as {@code letters.csv} lists it. */
final class LetterTable {

    private static final Map<String, Row> BY_TYPE = read();

    private LetterTable() {}

    record Row(Addressee addressee, LetterKind kind) {}

    static Optional<Row> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<String, Row> read() {
        try (InputStream file = LetterTable.class.getResourceAsStream("letters.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> EventCatalogue.PREFIX + row.getField("event"),
                            row -> new Row(
                                    Addressee.valueOf(row.getField("addressee")),
                                    LetterKind.valueOf(row.getField("letter")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
