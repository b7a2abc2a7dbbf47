package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The kinds of files that may be attached, as {@code attachment-types.csv} lists them. */
final class AttachmentTypes {

    private static final List<AttachmentType> ALL = read();

    private AttachmentTypes() {}

    /** The kind that a file of this name says it is. */
    static Optional<AttachmentType> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
    }

    /** All endings, as a refusal lists them. */
    static List<String> extensions() {
        return ALL.stream().flatMap(type -> type.extensions().stream().sorted()).toList();
    }

    private static List<AttachmentType> read() {
        try (InputStream file = AttachmentTypes.class.getResourceAsStream("attachment-types.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .map(row -> new AttachmentType(
                            words(row.getField("extensions")),
                            row.getField("mediaType"),
                            words(row.getField("contents")),
                            Optional.of(row.getField("inside"))
                                    .filter(inside -> !inside.isEmpty())
                                    .map(AttachmentType.Inside::valueOf)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String field) {
        return Stream.of(field.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
