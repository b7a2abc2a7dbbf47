package org.gongkai.kit.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/** The rows of a file, read one after the other. */
public sealed interface Table extends Iterable<ImportRow>, AutoCloseable permits CsvTable, NdjsonTable, XlsxTable {

    /**
     * The columns that a file may have.
     *
     * @param field the name of the field that a head stands for
     * @param required names of the fields that must have a column
     */
    record Heads(Function<String, Optional<String>> field, Set<String> required) {

        /** The fields of the columns of a file with a head line, in their order. */
        List<String> fields(List<String> line) {
            ImportTally faults = new ImportTally();
            Set<String> seen = new HashSet<>();
            List<String> fields = line.stream()
                    .map(String::strip)
                    .map(head -> field.apply(head).orElseGet(() -> {
                        faults.finding(
                                new ImportFinding(1, head, "UNKNOWN_COLUMN", "The register has no such column."));
                        return head;
                    }))
                    .toList();
            for (String name : fields) {
                if (!seen.add(name)) {
                    faults.finding(new ImportFinding(1, name, "DUPLICATE_COLUMN", "The column stands there twice."));
                }
            }
            required.stream()
                    .filter(name -> !seen.contains(name))
                    .sorted()
                    .forEach(name ->
                            faults.finding(new ImportFinding(1, name, "MISSING_COLUMN", "The column is needed.")));
            if (!faults.result().findings().isEmpty()) {
                throw faults.result().rejection();
            }
            return fields;
        }
    }

    /** Opens a file. */
    static Table open(ImportFile file, Heads heads) {
        return switch (file.kind()) {
            case CSV -> CsvTable.open(file, heads);
            case NDJSON -> NdjsonTable.open(file, heads);
            case XLSX -> XlsxTable.open(file, heads);
        };
    }

    /** A file that cannot be read at all. */
    static Problem unreadable(String why) {
        return Problem.of(ProblemKind.UNREADABLE_FILE, why);
    }

    @Override
    void close();
}
