package org.gongkai.formats.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.words.Message;
import org.gongkai.formats.read.source.PageNumbers;
import org.gongkai.formats.read.source.SourceLine;
import org.gongkai.formats.read.table.CutLines;
import org.gongkai.formats.read.table.ExpectedTable;
import org.gongkai.formats.read.table.ReadCell;
import org.gongkai.formats.read.table.TableReading;
import org.gongkai.formats.read.table.Wording;

/** Finds the lines of a table among others by its figures and labels: its rows, heads, title without a number, and notes. */
final class TableRun {

    /** So many of its cells are there that it is no sentence with a number or two. */
    private static final double CELLS = 0.5;

    /** Of a line of a table, so many pairs of characters are in the labels. */
    private static final double LABEL_SHARE = 0.6;

    /** Of a line in no columns nearly all are: headings of the text say similar things. */
    private static final double PLAIN_SHARE = 0.9;

    /** With figures, which may have units. */
    private static final double ROW_SHARE = 0.75;

    private static final int FEWEST = 4;

    private static final Pattern SENTENCE_END = Pattern.compile("[。；！？]");
    private static final Pattern SENTENCE = Pattern.compile("[。，；！？]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ORDINAL = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、.,]\\s*");
    private static final Pattern HEADING =
            Pattern.compile("[\\s*#]*(?:[(（][一二三四五六七八九十]{1,2}[)）]|[㈠-㈨]|\\d{1,2}\\s*[.、．]).*");

    private static final String ENDS = "。；！？";

    private final Form form;
    private final ExpectedTable table;
    private final Set<String> pairs = new HashSet<>();

    TableRun(Form form, ExpectedTable table, Section section) {
        this.form = form;
        this.table = table;
        String title = ORDINAL.matcher(Wording.squeezed(section.title().zh())).replaceFirst("");
        for (String words : List.of(table.words(), Wording.bare(title))) {
            for (int at = 0; at + 1 < words.length(); at++) {
                pairs.add(words.substring(at, at + 2));
            }
        }
    }

    /** Its lines, in order; none where it is not there for certain. */
    List<SourceLine> in(List<SourceLine> lines, Function<List<SourceLine>, CutLines> cut) {
        List<SourceLine> rows = lines.stream()
                .filter(line -> mayBeRow(line) && (isBare(line) || isLabel(line, LABEL_SHARE)))
                .toList();
        TableReading reading = TableReading.of(form, table, cut.apply(rows));
        long all = form.cells().keySet().stream()
                .filter(cell -> cell.table().equals(table.id()))
                .count();
        // One whose cells are blank is there by its labels, where these are in columns.
        boolean isBlank = reading.cells().isEmpty()
                && reading.met() >= LABEL_SHARE * table.words().length();
        return isBlank || reading.cells().size() >= CELLS * all ? around(lines, reading.cells()) : List.of();
    }

    /** What of lines can be rows of the table and is nothing that a text says too, where the table is not there for certain. */
    List<SourceLine> rows(List<SourceLine> lines) {
        return lines.stream()
                .filter(line -> isBare(line) || isLabel(line, LABEL_SHARE))
                .filter(line -> line.tabular()
                        ? line.text().indexOf('。') < 0
                        : !SENTENCE.matcher(line.text()).find()
                                && DIGIT.matcher(line.text()).find())
                .toList();
    }

    private boolean mayBeRow(SourceLine line) {
        return line.tabular() || !SENTENCE.matcher(line.text()).find() || isPlainLabel(line, PLAIN_SHARE);
    }

    private List<SourceLine> around(List<SourceLine> lines, List<ReadCell> cells) {
        Set<Message> places = Collections.newSetFromMap(new IdentityHashMap<>());
        cells.forEach(cell -> places.add(cell.line()));
        int first = lines.size();
        int last = -1;
        for (int at = 0; at < lines.size(); at++) {
            SourceLine line = lines.get(at);
            boolean isRow =
                    cells.isEmpty() ? line.tabular() && isLabel(line, LABEL_SHARE) : places.contains(line.place());
            if (isRow && mayBeRow(line)) {
                first = Math.min(first, at);
                last = at;
            }
        }
        if (last < 0) {
            return List.of();
        }
        for (int at = first - 1; at >= 0 && (isHead(lines.get(at)) || isPageNumber(lines.get(at))); at--) {
            first = isHead(lines.get(at)) ? at : first;
        }
        for (int at = last + 1; at < lines.size() && (isRow(lines.get(at)) || isPageNumber(lines.get(at))); at++) {
            last = isRow(lines.get(at)) ? at : last;
        }
        List<SourceLine> run = new ArrayList<>();
        for (SourceLine line : lines.subList(first, last + 1)) {
            if (mayBeRow(line) && (line.tabular() || places.contains(line.place()) || isRow(line))) {
                run.add(line);
            }
        }
        addNotes(run, lines.subList(last + 1, lines.size()));
        return run;
    }

    /** Heads of columns, captions of blocks, the title without its number; no heading of the text. */
    private boolean isHead(SourceLine line) {
        return line.tabular()
                ? isLabel(line, LABEL_SHARE)
                : isPlainLabel(line, PLAIN_SHARE)
                        && !HEADING.matcher(line.text()).matches();
    }

    /** A row whose figures stand for nothing certain while other tables are near, or a head. */
    private boolean isRow(SourceLine line) {
        boolean hasFigures = !line.tabular() && DIGIT.matcher(line.text()).find();
        return isHead(line)
                || hasFigures
                        && isPlainLabel(line, ROW_SHARE)
                        && !HEADING.matcher(line.text()).matches();
    }

    /** The end of a sentence that a page has broken may be a word of a label. */
    private boolean isPlainLabel(SourceLine line, double share) {
        String bare = Wording.bare(line.text());
        return isLabel(line, share)
                && !SENTENCE_END.matcher(line.text()).find()
                && (bare.length() >= FEWEST || table.words().contains(bare));
    }

    private static boolean isPageNumber(SourceLine line) {
        return !line.tabular() && PageNumbers.isMarked(line.text());
    }

    /** What says of itself that it is a note, to the end of its sentence. */
    private static void addNotes(List<SourceLine> run, List<SourceLine> behind) {
        boolean open = false;
        for (SourceLine line : behind) {
            String words = line.text().strip();
            if (line.tabular() || words.isEmpty() || !open && !TableNotes.begins(line)) {
                return;
            }
            run.add(line);
            open = ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
        }
    }

    /** A line of figures, or of nothing. */
    private static boolean isBare(SourceLine line) {
        return Wording.bare(line.text()).length() < 2;
    }

    private boolean isLabel(SourceLine line, double share) {
        if (isBare(line)) {
            return line.tabular();
        }
        String bare = Wording.bare(line.text());
        long known = 0;
        for (int at = 0; at + 1 < bare.length(); at++) {
            known += pairs.contains(bare.substring(at, at + 2)) ? 1 : 0;
        }
        return known >= share * (bare.length() - 1);
    }
}
