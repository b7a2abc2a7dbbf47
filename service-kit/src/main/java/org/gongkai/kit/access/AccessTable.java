package org.gongkai.kit.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Who may do what, in all services: the rows of {@code access.csv}. What has no row is open to nobody, so a new
 * endpoint is closed until somebody decides.
 */
@Singleton
public class AccessTable {

    private final List<AccessRow> rows;

    AccessTable() {
        rows = read().stream()
                .sorted(Comparator.comparing(AccessRow::literals).reversed())
                .toList();
    }

    /** Every row, those with the most literal paths first. */
    public List<AccessRow> rows() {
        return rows;
    }

    /** The rows of the path, one for each of its methods; none when the path is not known. */
    public List<AccessRow> at(String path) {
        List<String> segments = AccessRow.segments(path);
        Optional<String> template = rows.stream()
                .filter(row -> row.matches(segments))
                .map(AccessRow::path)
                .findFirst();
        return template.map(found ->
                        rows.stream().filter(row -> row.path().equals(found)).toList())
                .orElse(List.of());
    }

    /** The row of an operation; asking for the head alone is reading. */
    public static Optional<AccessRow> of(String method, List<AccessRow> rowsOfPath) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return rowsOfPath.stream().filter(row -> row.method().equals(asked)).findFirst();
    }

    private static List<AccessRow> read() {
        List<AccessRow> rows = new ArrayList<>();
        try (InputStream in = AccessTable.class.getResourceAsStream("access.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(line -> rows.add(row(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static AccessRow row(NamedCsvRecord line) {
        Map<Role, AccessRow.Permission> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String cell = line.getField(role.name());
            if (!cell.isEmpty()) {
                roles.put(role, AccessRow.Permission.valueOf(cell.toUpperCase(Locale.ROOT)));
            }
        }
        return new AccessRow(
                line.getField("method"),
                line.getField("path"),
                line.getField("anyone").equals("yes"),
                roles);
    }
}
