package org.gongkai.registers.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.gongkai.form.words.Message;
import org.gongkai.registers.imports.result.ImportFinding;
import org.gongkai.registers.imports.result.ImportTally;
import org.gongkai.registers.problem.RegisterWords;

/**
 * The columns that a file may have.
 *
 * @param field the name of the field that a head stands for
 * @param required names of the fields that must have a column
 * @param labels what fields are called in Chinese, by their names
 */
public record Heads(Function<String, Optional<String>> field, Set<String> required, Map<String, String> labels) {

    /** Columns that ledgers have for themselves and no register takes. */
    private static final Set<String> IGNORED = Set.of("序号", "序列号", "No", "No.", "NO", "NO.", "备注", "备注说明");

    /** The field that a head stands for. */
    Optional<String> find(String head) {
        return field.apply(head).or(() -> field.apply(HeadText.of(head).words()));
    }

    /** Whether the line has a column of every field that must have one. */
    boolean fit(List<String> line) {
        return missing(line).isEmpty();
    }

    /** How many fields the line has columns of. */
    long known(List<String> line) {
        return line.stream().flatMap(head -> find(head).stream()).distinct().count();
    }

    /**
     * The columns that the line heads, in their order; a blank head, and one of a column that is no business of the
     * register, heads none.
     *
     * @param row number of the line
     * @throws org.gongkai.kit.problem.Problem when a column is not known, stands there twice or is missing
     */
    List<Optional<Column>> columns(long row, List<String> line) {
        ImportTally faults = new ImportTally();
        Set<String> seen = new HashSet<>();
        List<Optional<Column>> columns = new ArrayList<>();
        for (String head : line) {
            HeadText text = HeadText.of(head);
            Optional<String> name = find(head);
            columns.add(name.map(one -> new Column(one, head, text.impliedUnit())));
            if (name.isEmpty() && !text.words().isEmpty() && !IGNORED.contains(text.words())) {
                faults.finding(new ImportFinding(row, head, "UNKNOWN_COLUMN", RegisterWords.UNKNOWN_COLUMN));
            }
            if (name.isPresent() && !seen.add(name.get())) {
                faults.finding(new ImportFinding(row, head, "DUPLICATE_COLUMN", RegisterWords.COLUMN_TWICE));
            }
            if (name.isPresent()
                    && text.unit().isPresent()
                    && !text.unit().get().equals(unit(name.get()))) {
                faults.finding(new ImportFinding(row, head, "WRONG_UNIT", wrongUnit(name.get())));
            }
        }
        missing(line)
                .forEach(name -> faults.finding(new ImportFinding(
                        row, names(columns).getOrDefault(name, name), "MISSING_COLUMN", RegisterWords.COLUMN_MISSING)));
        if (!faults.result().findings().isEmpty()) {
            throw faults.result().rejection();
        }
        return columns;
    }

    private List<String> missing(List<String> line) {
        Set<String> there = new HashSet<>();
        line.forEach(head -> find(head).ifPresent(there::add));
        return required.stream().filter(name -> !there.contains(name)).sorted().toList();
    }

    /** What the file calls fields: by their heads; what it has no column of is called in Chinese where its heads are. */
    Map<String, String> names(List<Optional<Column>> columns) {
        List<Column> there = columns.stream().flatMap(Optional::stream).toList();
        Map<String, String> names = new HashMap<>();
        if (there.stream().noneMatch(Column::isHeadedByName)) {
            names.putAll(labels);
        }
        there.forEach(column -> names.put(column.field(), column.head()));
        return names;
    }

    private Message wrongUnit(String field) {
        String called = labels.getOrDefault(field, field);
        return unit(field).isEmpty()
                ? RegisterWords.COLUMN_WITHOUT_UNIT.with(called)
                : RegisterWords.COLUMN_IN_UNIT.with(unit(field), called);
    }

    /** The unit of money that a field bears in its name. */
    private static String unit(String field) {
        return field.endsWith("WanYuan") ? "万元" : field.endsWith("Yuan") ? "元" : "";
    }

    /**
     * A column of a file.
     *
     * @param head as the file has it
     * @param impliedUnit what bare numbers below the head leave out
     */
    record Column(String field, String head, String impliedUnit) {

        private boolean isHeadedByName() {
            return HeadText.of(head).words().equals(field);
        }

        /** The text of a cell with what the head says for it. */
        String text(String cell) {
            return !impliedUnit.isEmpty() && cell.strip().matches("\\d{1,2}") ? cell.strip() + impliedUnit : cell;
        }
    }
}
