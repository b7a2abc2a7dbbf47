package org.gongkai.formats.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.formats.print.PrintedReport.PrintedSection;
import org.gongkai.formats.print.PrintedReport.PrintedTable;

/**
 * Where pages of a PDF begin for the sake of its tables: between families of rows, never within one, with the heads of the
 * columns repeated, and with a head of rows that goes over the end of a page; a table of which too little would stand begins
 * on a page of its own.
 *
 * @param sections the sections that begin one
 * @param lines the lines of tables that begin one
 * @param closing whether the last paragraph, of a long one its last lines, goes with body and day, which would stand on a page alone
 */
public record PageBreaks(Set<Integer> sections, Map<String, Set<Integer>> lines, boolean closing) {

    /** Pages as they come. */
    static final PageBreaks NONE = new PageBreaks(Set.of(), Map.of(), false);

    /** The id of the last paragraph above body and day. */
    static final String LAST_TEXT = "last-text";

    private static final String SIGNATURE = "signature";

    /** So many lines of a table stand on a page at least, its heads not counted. */
    private static final int FEWEST = 4;

    /** The ids whose sheets are asked for: headings of sections with tables, and lines of these. */
    static List<String> places(PrintedReport printed) {
        List<String> places = new ArrayList<>(List.of(SIGNATURE));
        for (PrintedSection section : printed.sections()) {
            section.table().ifPresent(table -> {
                places.add(heading(section));
                IntStream.range(0, table.lines().size()).forEach(line -> places.add(id(table.id(), line)));
            });
        }
        return places;
    }

    /** Whether a page begins with a line of a table, and its heads above that. */
    public boolean begins(String table, int line) {
        return lines.getOrDefault(table, Set.of()).contains(line);
    }

    /** The rules by which sections begin pages. */
    String style() {
        return sections.stream()
                .sorted()
                .map(section -> "#section-" + section + " { page-break-before: always }")
                .collect(Collectors.joining("\n"));
    }

    /**
     * These with one more where a page ends badly; empty when none does.
     *
     * @param sheets where what {@link #places} names begins
     * @param lastText where the last paragraph ends
     */
    Optional<PageBreaks> mended(PrintedReport printed, Map<String, Integer> sheets, int lastText) {
        return ofTables(printed, sheets).or(() -> {
            boolean alone = sheets.getOrDefault(SIGNATURE, lastText) > lastText;
            return !closing && alone && printed.closedByText()
                    ? Optional.of(new PageBreaks(sections, lines, true))
                    : Optional.empty();
        });
    }

    private Optional<PageBreaks> ofTables(PrintedReport printed, Map<String, Integer> sheets) {
        return printed.sections().stream()
                .filter(section -> section.table().isPresent())
                .flatMap(section -> mended(section, section.table().orElseThrow(), sheets).stream())
                .findFirst();
    }

    private Optional<PageBreaks> mended(PrintedSection section, PrintedTable table, Map<String, Integer> sheets) {
        Set<Integer> known = lines.getOrDefault(table.id(), Set.of());
        int last = sheets.getOrDefault(heading(section), 0);
        int began = 0;
        for (int line = 0; line < table.lines().size(); line++) {
            int sheet = sheets.getOrDefault(id(table.id(), line), last);
            if (sheet > last && !known.contains(line)) {
                return with(section, table, began, line, known);
            }
            if (sheet > last) {
                began = line;
            }
            last = sheet;
        }
        return Optional.empty();
    }

    /** {@code end} is the line that does not fit on the page that begins with {@code began}. */
    private Optional<PageBreaks> with(
            PrintedSection section, PrintedTable table, int began, int end, Set<Integer> known) {
        Optional<Integer> line = IntStream.iterate(end, at -> at > began, at -> at - 1)
                .filter(table::mayBreakBefore)
                .filter(at -> at - Math.max(began, table.headLines()) >= FEWEST)
                .boxed()
                .findFirst();
        if (line.isPresent()) {
            Set<Integer> more = new TreeSet<>(known);
            more.add(line.get());
            Map<String, Set<Integer>> all = new HashMap<>(lines);
            all.put(table.id(), more);
            return Optional.of(new PageBreaks(sections, all, closing));
        }
        Set<Integer> more = new HashSet<>(sections);
        Map<String, Set<Integer>> others = new HashMap<>(lines);
        others.remove(table.id());
        return more.add(section.number()) ? Optional.of(new PageBreaks(more, others, closing)) : Optional.empty();
    }

    private static String heading(PrintedSection section) {
        return "heading-" + section.number();
    }

    private static String id(String table, int line) {
        return table + "-line-" + line;
    }
}
