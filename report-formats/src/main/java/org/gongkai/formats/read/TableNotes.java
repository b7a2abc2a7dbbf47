package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.TextPlace;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.ReadCell;

/** Finds the notes below tables: lines behind the figures of a table that begin with the mark of a note. */
final class TableNotes {

    private static final Pattern MARK = Pattern.compile("\\s{0,8}(?:注|表注|备注|填表说明)\\s{0,3}\\d{0,2}\\s{0,3}[:：]");
    /** Where a note begins in the middle of a line. */
    private static final Pattern INNER_MARK =
            Pattern.compile("(?<=[\\s。；|])(?=(?:注|表注|备注|填表说明)\\s{0,3}\\d{0,2}\\s{0,3}[:：])");

    private static final int LONGEST_PAGE_NUMBER = 20;

    /** What a page breaks goes on for so many lines at most. */
    private static final int MOST_LINES = 20;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－\\s]*\\d{0,4}[-—－\\s]*");
    private static final String ENDS = "。；！？";
    private static final String CLOSES = "”）)";

    /** A line of a page is as long as this at least where a page breaks sentences. */
    private static final int FULL = 20;

    private static final Pattern ROW = Pattern.compile(".*\\s\\d[\\d.,]*\\s*");

    private final Map<Message, String> tables = new IdentityHashMap<>();
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    private TableNotes(Collection<ReadCell> cells) {
        cells.forEach(cell -> tables.put(cell.line(), cell.cell().table()));
    }

    /** The notes by the place of their text. */
    static Map<String, String> of(
            Form form, SequencedMap<Integer, List<SourceLine>> sections, Collection<ReadCell> cells) {
        TableNotes reading = new TableNotes(cells);
        List<SourceLine> passed = List.of();
        for (Section section : form.sections()) {
            List<SourceLine> lines = sections.getOrDefault(section.number(), List.of());
            // A workbook without sections gives all its lines to each: then the cells tell the tables apart.
            if (section.table().isPresent() && lines != passed) {
                boolean alone = sections.values().stream()
                                .filter(others -> others == lines)
                                .count()
                        == 1;
                reading.read(lines, section.table().filter(table -> alone));
                passed = lines;
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        reading.notes.forEach((table, lines) -> texts.put(TextPlace.notesOf(table), String.join("\n", lines)));
        return texts;
    }

    /** Whether a line begins a note. */
    static boolean begins(SourceLine line) {
        return MARK.matcher(line.text()).lookingAt();
    }

    /** The lines without those of notes, whose numbers are no figures. */
    static List<SourceLine> without(List<SourceLine> lines) {
        Notes open = new Notes();
        return parts(lines).filter(line -> !open.take(line)).toList();
    }

    /** Lines of which the marks of notes begin new ones: a page may be a single line. */
    private static Stream<SourceLine> parts(List<SourceLine> lines) {
        return lines.stream().flatMap(line -> {
            if (line.tabular()) {
                return Stream.of(line);
            }
            String[] parts = INNER_MARK.split(line.text());
            return parts.length == 1
                    ? Stream.of(line)
                    : Stream.of(parts).map(part -> SourceLine.plain(line.place(), part));
        });
    }

    private void read(List<SourceLine> lines, Optional<String> ofSection) {
        Optional<String> table = Optional.empty();
        Notes open = new Notes();
        for (SourceLine line : parts(lines).toList()) {
            Optional<String> before = table;
            table = ofSection
                    .or(() -> Optional.ofNullable(tables.get(line.place())))
                    .or(() -> before);
            if (open.take(line)) {
                table.map(id -> notes.computeIfAbsent(id, first -> new ArrayList<>()))
                        .ifPresent(open::keep);
            }
        }
    }

    /** The note that is being read. */
    private static final class Notes {

        private String last = "";
        private int more;

        /** Whether the line begins a note, or goes on with one that a page has broken. */
        boolean take(SourceLine line) {
            String words = line.text().strip();
            if (begins(line)) {
                last = words;
                more = 0;
                return true;
            }
            boolean goesOn = !last.isEmpty()
                    && more < MOST_LINES
                    && !line.tabular()
                    && ENDS.indexOf(last.charAt(last.length() - 1)) < 0
                    && (CLOSES.indexOf(last.charAt(last.length() - 1)) < 0
                            || last.length() >= FULL
                                    && !ENDS.contains(last.substring(last.length() - 2, last.length() - 1))
                                    && !ROW.matcher(words).matches());
            if (words.length() < LONGEST_PAGE_NUMBER
                    && PAGE_NUMBER.matcher(words).matches()) {
                return false;
            }
            last = goesOn ? words : "";
            more = goesOn ? more + 1 : 0;
            return goesOn;
        }

        /** Puts what was taken last to the notes of a table. */
        void keep(List<String> notes) {
            if (more > 0 && !notes.isEmpty()) {
                notes.set(notes.size() - 1, notes.getLast() + last);
            } else {
                notes.add(last);
            }
        }
    }
}
