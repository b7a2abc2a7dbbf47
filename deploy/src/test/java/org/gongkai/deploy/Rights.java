package org.gongkai.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A row of the tables of rights, as the repository keeps them, one of each module: the services are held to them from
 * outside.
 *
 * @param cells what stands under each role; nothing when it may not
 */
record Rights(String method, String path, boolean anyone, Map<String, String> cells) {

    /** The file of each module that serves anything. */
    private static final List<String> FILES = List.of(
            "service-kit/src/main/resources/META-INF/access.csv",
            "register-kit/src/main/resources/META-INF/access.csv",
            "request-service/contract/access.csv",
            "disclosure-service/contract/access.csv",
            "litigation-service/contract/access.csv",
            "report-gateway/contract/access.csv");

    private static final List<Rights> ALL =
            FILES.stream().map(Rights::read).flatMap(List::stream).distinct().toList();

    /** What paths of a row look like; every request of every test is looked up. */
    private static final Map<String, Pattern> PATTERNS =
            ALL.stream().map(Rights::path).distinct().collect(Collectors.toMap(Function.identity(), Rights::pattern));

    /** Every row. */
    static List<Rights> all() {
        return ALL;
    }

    /** The rows that one service answers at its own port: its own, and those of the kits below it. */
    static List<Rights> of(String service) {
        return Stream.of(FILES.get(0), FILES.get(1), service + "/contract/access.csv")
                .map(Rights::read)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The row of an operation, written with its parameters in braces or filled in; the most literal one. */
    static Optional<Rights> find(String method, String path) {
        return ALL.stream()
                .filter(row -> row.matches(path))
                .max((one, other) -> Long.compare(one.literals(), other.literals()))
                .map(Rights::path)
                .flatMap(found -> ALL.stream()
                        .filter(row -> row.path().equals(found) && row.method().equals(method))
                        .findFirst());
    }

    /** Roles that may do it without a condition. */
    List<String> roles() {
        return cells.entrySet().stream()
                .filter(cell -> cell.getValue().equals("yes"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean matches(String actual) {
        return PATTERNS.get(path).matcher(actual).matches() || actual.equals(path);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(
                path.replaceAll("\\{[^}]+}", "[^/]+").replace("**", ".*").replace(".json", "[.]json"));
    }

    private long literals() {
        return List.of(path.split("/")).stream()
                .filter(segment -> !segment.startsWith("{") && !segment.equals("**"))
                .count();
    }

    private static List<Rights> read(String file) {
        List<Rights> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(RunningStack.PROJECT.resolve(file))) {
            csv.forEach(line -> {
                Map<String, String> cells = new LinkedHashMap<>(line.getFieldsAsMap());
                rows.add(new Rights(
                        cells.remove("method"),
                        cells.remove("path"),
                        cells.remove("anyone").equals("yes"),
                        cells));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
