package org.gongkai.kit.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

/**
 * Who may do what in this service: the rows that its modules keep, each for what it serves, and those of what is only let
 * through. What has no row is open to nobody, so a new endpoint is closed until somebody decides.
 */
@Singleton
public class AccessTable {

    /** By how many segments a path of ours differs from another at the earliest: all begin with {@code /api/v1}. */
    private static final int ALIKE = 2;

    /** Every row under what its path is written like, those with the most literal paths first. */
    private final Map<PathTemplate, List<AccessRow>> rows = new LinkedHashMap<>();

    /** The paths in that order that those with such a third segment may be, of the hundreds that there are. */
    private final Map<String, List<PathTemplate>> candidates = new HashMap<>();

    /** The same of a third segment that no row names. */
    private final List<PathTemplate> others;

    @Inject
    AccessTable(@All List<AccessPart> parts) {
        this(Stream.concat(AccessFile.ofModules().stream(), parts.stream().flatMap(part -> part.rows().stream())));
    }

    AccessTable(Stream<AccessRow> rows) {
        rows
                .distinct()
                .collect(Collectors.groupingBy(
                        row -> PathTemplate.of(row.path()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(each -> -each.getKey().literals()))
                .forEach(each -> this.rows.put(each.getKey(), List.copyOf(each.getValue())));
        requireOneRowEach();
        others = candidates(template -> false);
        this.rows.keySet().stream()
                .flatMap(template -> template.literal(ALIKE).stream())
                .forEach(literal -> candidates.computeIfAbsent(
                        literal,
                        each -> candidates(template ->
                                template.literal(ALIKE).filter(each::equals).isPresent())));
    }

    private List<PathTemplate> candidates(Predicate<PathTemplate> wanted) {
        return rows.keySet().stream()
                .filter(template -> template.literal(ALIKE).isEmpty() || wanted.test(template))
                .toList();
    }

    /** Every row, those with the most literal paths first. */
    public List<AccessRow> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** The rows of the path, one for each of its methods; none when the path is not known. */
    public List<AccessRow> at(String path) {
        List<String> segments = PathTemplate.split(path);
        List<PathTemplate> possible =
                segments.size() > ALIKE ? candidates.getOrDefault(segments.get(ALIKE), others) : others;
        for (PathTemplate template : possible) {
            if (template.matches(segments)) {
                return rows.get(template);
            }
        }
        return List.of();
    }

    /** The row of an operation; asking for the head alone is reading. */
    public static Optional<AccessRow> of(String method, List<AccessRow> rowsOfPath) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return rowsOfPath.stream().filter(row -> row.method().equals(asked)).findFirst();
    }

    /** The methods of a path, as {@code Allow} names them; what can be read can be asked for its head. */
    public static String methods(List<AccessRow> rowsOfPath) {
        return rowsOfPath.stream()
                .map(AccessRow::method)
                .distinct()
                .map(method -> method.equals("GET") ? "GET, HEAD" : method)
                .collect(Collectors.joining(", "));
    }

    /** Which of two modules' rows counted would be left to the order of the class path. */
    private void requireOneRowEach() {
        Map<String, AccessRow> known = new HashMap<>();
        for (AccessRow row : rows()) {
            if (known.put(row.method() + " " + row.path(), row) != null) {
                throw new IllegalStateException(
                        row.method() + " " + row.path() + " has two rows in the tables of rights, which differ");
            }
        }
    }
}
