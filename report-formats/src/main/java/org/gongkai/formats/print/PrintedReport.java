package org.gongkai.formats.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.form.CellId;
import org.gongkai.form.Section;
import org.gongkai.form.grid.Grid;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.formats.plot.Plot;
import org.gongkai.formats.plot.ReportPlots;
import org.gongkai.paper.Signature;
import org.gongkai.paper.TitleBreaks;

/**
 * A report as it is printed: title, head, sections with their texts and drawn tables, notes. Every format that people
 * read walks this.
 *
 * @param titleLines the title as it is broken on paper, at its sense: the body, and below it the year with the rest
 * @param notes who is in the sum of a region, and explanations of warnings, which are published with the report
 * @param signature the body that has signed the report, and the day of its publication when there is one (落款)
 * @param plots pictures of its figures
 */
public record PrintedReport(
        String title,
        List<String> titleLines,
        List<String> head,
        List<PrintedSection> sections,
        List<String> notes,
        List<String> signature,
        List<Plot> plots) {

    private static final Pattern YEAR_OF_TITLE = Pattern.compile("(?<=.)(?=\\d{4}年)");

    /** Characters of a paragraph that may be kept on one page without leaving much of another empty. */
    private static final int SHORT = 250;

    /** Characters of a line of the title (22 point) and of the text (16 point). */
    private static final double TITLE_ROOM = 20;

    private static final double ROOM = 27.5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT);

    public PrintedReport {
        titleLines = List.copyOf(titleLines);
        signature = List.copyOf(signature);
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        plots = List.copyOf(plots);
    }

    /** A section: texts, each perhaps under a heading, or a table. */
    public record PrintedSection(int number, String title, List<PrintedText> texts, Optional<PrintedTable> table) {}

    /** Paragraphs, perhaps under a heading. */
    public record PrintedText(Optional<String> heading, List<String> paragraphs) {}

    /**
     * A table of the form with its figures.
     *
     * @param notes what stands below it, each a line with its mark
     */
    public record PrintedTable(String id, String caption, Grid grid, List<List<PrintedBox>> lines, List<String> notes) {

        /** The lines that a head has to go over at least, for its words to have room beside them. */
        private static final int FEWEST_UPRIGHT = 2;

        /** How many lines above the first figure hold nothing but heads of columns; T2 has heads between its blocks too. */
        public int headLines() {
            int count = 0;
            while (count < lines.size()
                    && lines.get(count).stream()
                            .allMatch(box -> box.kind() == Grid.Kind.STUB || box.kind() == Grid.Kind.COLUMN_HEAD)) {
                count++;
            }
            return count;
        }

        /** The lines that are repeated on every page. */
        public List<List<PrintedBox>> head() {
            return lines.subList(0, headLines());
        }

        /** The other lines. */
        public List<List<PrintedBox>> body() {
            return lines.subList(headLines(), lines.size());
        }

        /** Digits of the longest figure, for which narrow columns must have room. */
        public int longestFigure() {
            return boxes().filter(box -> !box.isHead())
                    .mapToInt(box -> box.text().length())
                    .max()
                    .orElse(0);
        }

        /** How many columns stand left of the figures. */
        public int labelColumns() {
            return boxes().filter(box -> !box.isHead())
                    .mapToInt(PrintedBox::column)
                    .min()
                    .orElse(0);
        }

        /** The columns of merged heads, left of the labels. */
        public List<Integer> groupColumns() {
            return IntStream.range(0, labelColumns() - 1).boxed().toList();
        }

        /** Whether a page may end before a line: not behind a head, nor within a block or one family of rows. */
        public boolean mayBreakBefore(int line) {
            boolean inBlocks = boxes().anyMatch(box -> box.kind() == Grid.Kind.CAPTION);
            return line > headLines()
                    && (!inBlocks || lines.get(line).getFirst().kind() == Grid.Kind.CAPTION)
                    && lines.get(line - 1).stream().anyMatch(box -> !box.isHead())
                    && boxes().filter(box -> box.goesOver(line))
                            .allMatch(box -> box.isUpright()
                                    && line - box.line() >= FEWEST_UPRIGHT
                                    && box.line() + box.rowSpan() - line >= FEWEST_UPRIGHT);
        }

        /** The same table with heads over some lines cut into two, so that each page shows its own. */
        public PrintedTable continuedFrom(Set<Integer> breaks) {
            List<List<PrintedBox>> cut = new ArrayList<>();
            lines.forEach(line -> cut.add(new ArrayList<>()));
            boxes().forEach(box -> {
                PrintedBox rest = box;
                for (int line : breaks.stream().sorted().toList()) {
                    if (rest.goesOver(line)) {
                        cut.get(rest.line()).add(rest.from(rest.line(), line - rest.line()));
                        rest = rest.from(line, rest.line() + rest.rowSpan() - line);
                    }
                }
                cut.get(rest.line()).add(rest);
            });
            cut.forEach(line -> line.sort(Comparator.comparingInt(PrintedBox::column)));
            return new PrintedTable(id, caption, grid, cut, notes);
        }

        /** The columns of figures. */
        public List<Integer> figureColumns() {
            return IntStream.range(labelColumns(), grid.width()).boxed().toList();
        }

        /** Every box, line by line. */
        public Stream<PrintedBox> boxes() {
            return lines.stream().flatMap(List::stream);
        }
    }

    /** A box of a table; {@code cell} is empty for a head. */
    public record PrintedBox(
            String text, Grid.Kind kind, Optional<CellId> cell, int line, int column, int rowSpan, int columnSpan) {

        public boolean isHead() {
            return kind != Grid.Kind.FIGURE;
        }

        /** Whether it stands above a line and beside it too. */
        boolean goesOver(int above) {
            return line < above && above < line + rowSpan;
        }

        /** The same words over other lines. */
        PrintedBox from(int first, int lines) {
            return new PrintedBox(text, kind, cell, first, column, lines, columnSpan);
        }

        /** Whether it is a narrow head over many lines, whose characters stand below each other. */
        public boolean isUpright() {
            return kind == Grid.Kind.ROW_HEAD && column == 0 && columnSpan == 1 && rowSpan > 1;
        }

        /** Whether its lines are enough for all of its characters; else two stand beside each other. */
        public boolean isPiled() {
            return isUpright() && 3 * rowSpan >= 2 * stacked().size();
        }

        /** Its characters one below the other, the mark of an ordinal beside it (三、). */
        public List<String> stacked() {
            return List.of(text.split("(?<=.)(?![、，。）])"));
        }

        /** For which boxes a head speaks, as HTML names it. */
        public String scope() {
            return switch (kind) {
                case CAPTION -> "colgroup";
                case STUB, COLUMN_HEAD -> columnSpan > 1 ? "colgroup" : "col";
                case ROW_HEAD -> rowSpan > 1 ? "rowgroup" : "row";
                case FIGURE -> "";
            };
        }
    }

    /** Whether body and day, which never have a page alone, stand below a paragraph. */
    public boolean closedByText() {
        PrintedSection last = sections.getLast();
        return notes.isEmpty()
                && !signature.isEmpty()
                && last.table().isEmpty()
                && !last.texts().isEmpty()
                && !last.texts().getLast().paragraphs().isEmpty();
    }

    /** Whether a page would be left half empty if that paragraph went over to the next as a whole: its last lines do then. */
    public boolean closedByLongText() {
        return closedByText()
                && sections.getLast().texts().getLast().paragraphs().getLast().length() > SHORT;
    }

    /** What stands together in the title wherever a narrow window breaks it. */
    public List<String> titleParts() {
        return titleLines.stream()
                .flatMap(line -> TitleBreaks.parts(line).stream())
                .toList();
    }

    /**
     * Body or day below the text.
     *
     * @param lines its words, of a body that no line can hold in several
     * @param free what is free on their right, in characters of the text
     */
    public record SignatureLine(List<String> lines, double free) {

        static SignatureLine of(String text, double free) {
            return new SignatureLine(text.lines().toList(), free);
        }

        /** Its words with the ends of their lines. */
        public String text() {
            return String.join("\n", lines);
        }
    }

    /** Body and day as they stand on paper: a report is published, without a seal. */
    public List<SignatureLine> signatureLines() {
        List<String> set = signature.stream()
                .map(line -> String.join("\n", TitleBreaks.lines(line, ROOM)))
                .toList();
        if (set.size() < 2) {
            return set.stream()
                    .map(line -> SignatureLine.of(line, Signature.alone(line, ROOM)))
                    .toList();
        }
        Signature stands = Signature.unsealed(set.getFirst(), set.getLast(), ROOM);
        return List.of(SignatureLine.of(set.getFirst(), stands.body()), SignatureLine.of(set.getLast(), stands.day()));
    }

    /** The same with tables cut where pages end. */
    PrintedReport continuedFrom(Map<String, Set<Integer>> breaks) {
        return new PrintedReport(
                title,
                titleLines,
                head,
                sections.stream()
                        .map(section -> new PrintedSection(
                                section.number(),
                                section.title(),
                                section.texts(),
                                section.table()
                                        .map(table -> table.continuedFrom(breaks.getOrDefault(table.id(), Set.of())))))
                        .toList(),
                notes,
                signature,
                plots);
    }

    /** The printed form of a report. */
    public static PrintedReport of(Rendition rendition) {
        AnnualReport report = rendition.report();
        return new PrintedReport(
                report.title(),
                Stream.of(YEAR_OF_TITLE.split(report.title(), 2))
                        .flatMap(part -> TitleBreaks.lines(part, TITLE_ROOM).stream())
                        .toList(),
                PrintedTexts.head(report),
                report.form().sections().stream()
                        .map(section -> section(report, section))
                        .toList(),
                PrintedTexts.notes(report),
                signature(report, rendition.proof()),
                ReportPlots.of(report, rendition.series()));
    }

    /** Whoever has not signed yet is named with what the report is until then. */
    private static List<String> signature(AnnualReport report, Proof proof) {
        boolean signed = proof.publishedAt().isPresent() || report.status().isFrozen();
        List<String> signature = new ArrayList<>();
        signature.add(
                report.agency().name() + (signed ? "" : "（" + report.status().label() + "）"));
        proof.publishedAt()
                .map(moment -> DAY.format(LocalDate.ofInstant(moment, ChinaTime.ZONE)))
                .ifPresent(signature::add);
        return signature;
    }

    private static PrintedSection section(AnnualReport report, Section section) {
        String title = section.title().zh();
        return new PrintedSection(
                section.number(),
                title,
                PrintedTexts.of(report, section),
                section.table().map(id -> PrintedTables.table(report, id, title)));
    }
}
