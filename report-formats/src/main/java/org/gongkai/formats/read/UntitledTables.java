package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.CutLines;
import org.gongkai.formats.read.table.ExpectedTable;

/**
 * Gives tables whose section has no title on the page lines of their own, out of the section that they stand in: there they are no
 * text, and no sentence beside another table.
 */
final class UntitledTables {

    /** What has a title, or stands above the first that has one. */
    private final TreeMap<Integer, List<SourceLine>> titled;

    private final Map<Integer, List<SourceLine>> untitled = new TreeMap<>();

    private UntitledTables(SequencedMap<Integer, List<SourceLine>> found, Set<Integer> without) {
        this.titled = new TreeMap<>(found);
        titled.keySet().removeAll(without);
    }

    /**
     * The lines of each section, with those of its own for each table that is found in another section.
     *
     * @param found those with a title, and all lines of the page for those that are looked for everywhere
     */
    static SequencedMap<Integer, List<SourceLine>> apart(
            Form form, SequencedMap<Integer, List<SourceLine>> found, Function<List<SourceLine>, CutLines> cut) {
        Map<Integer, TableRun> without = new TreeMap<>();
        for (ExpectedTable table : ExpectedTable.of(form)) {
            form.sections().stream()
                    .filter(section -> section.table().equals(Optional.of(table.id())))
                    .filter(section -> !found.containsKey(section.number()) || isWholePage(form, found, section))
                    .forEach(section -> without.put(section.number(), new TableRun(form, table, section)));
        }
        UntitledTables tables = new UntitledTables(found, without.keySet());
        without.forEach((number, table) -> tables.find(number, table, cut));
        // Rows of a table that is not there for certain are read all the same, where nobody knows its section.
        without.forEach((number, table) -> Optional.ofNullable(found.get(number))
                .ifPresent(lines -> tables.untitled.putIfAbsent(number, table.rows(lines))));
        TreeMap<Integer, List<SourceLine>> sections = new TreeMap<>(tables.titled);
        sections.putAll(tables.untitled);
        return sections;
    }

    /** Whether the lines of a table are those of texts too. */
    private static boolean isWholePage(Form form, SequencedMap<Integer, List<SourceLine>> found, Section table) {
        Set<SourceLine> lines = identical(found.get(table.number()));
        return found.entrySet().stream()
                .filter(other -> form.sections().stream()
                        .noneMatch(section -> section.number() == other.getKey()
                                && section.table().isPresent()))
                .flatMap(other -> other.getValue().stream())
                .anyMatch(lines::contains);
    }

    /** A table stands behind the title before its own, else in any other section. */
    private void find(int number, TableRun table, Function<List<SourceLine>, CutLines> cut) {
        List<SourceLine> before = titled.lowerEntry(number).getValue();
        List<SourceLine> run = table.in(before, cut);
        if (run.isEmpty()) {
            List<SourceLine> others = new ArrayList<>();
            titled.values().stream().filter(lines -> lines != before).forEach(others::addAll);
            run = table.in(others, cut);
        }
        if (!run.isEmpty()) {
            Set<SourceLine> taken = identical(run);
            titled.replaceAll((other, lines) ->
                    lines.stream().filter(line -> !taken.contains(line)).toList());
            untitled.put(number, run);
        }
    }

    private static Set<SourceLine> identical(List<SourceLine> lines) {
        Set<SourceLine> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(lines);
        return set;
    }
}
