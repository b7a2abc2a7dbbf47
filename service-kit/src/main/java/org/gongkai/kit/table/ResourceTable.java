package org.gongkai.kit.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** Tables in resource files: CSV in UTF-8, its first line the names of the columns. */
public final class ResourceTable {

    private ResourceTable() {}

    /** The rows of a file beside a class. */
    public static <T> List<T> read(Class<?> beside, String name, Function<NamedCsvRecord, T> row) {
        return read(beside.getResource(name), row);
    }

    /** The rows of a file. */
    public static <T> List<T> read(URL file, Function<NamedCsvRecord, T> row) {
        try (InputStream in = file.openStream();
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a field that lists some, between spaces. */
    public static List<String> words(NamedCsvRecord row, String field) {
        return Stream.of(row.getField(field).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
