package org.gongkai.formats.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.document.ReportFinding;
import org.gongkai.document.TextPlace;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Section;
import org.gongkai.form.grid.Grid;
import org.gongkai.form.written.Money;
import org.gongkai.formats.plot.Plot;
import org.gongkai.formats.plot.ReportPlots;

/**
 * A report as it is printed: title, head, sections with their texts and drawn tables, notes. Every format that people
 * read walks this.
 *
 * @param notes who is in the sum of a region, and explanations of warnings, which are published with the report
 * @param plots pictures of its figures
 */
public record PrintedReport(
        String title, List<String> head, List<PrintedSection> sections, List<String> notes, List<Plot> plots) {

    /** The mark of a note below a table. */
    private static final String NOTE = "注：";

    private static final String ORDINALS = "一二三四五六七八九";

    public PrintedReport {
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

    /** The printed form of a report. */
    public static PrintedReport of(Rendition rendition) {
        AnnualReport report = rendition.report();
        return new PrintedReport(
                report.title(),
                head(report),
                sections(report),
                notes(report),
                ReportPlots.of(report, rendition.series()));
    }

    private static List<String> head(AnnualReport report) {
        Narrative narrative = report.narrative();
        List<String> head = new ArrayList<>();
        narrative.text(Narrative.INTRODUCTION).ifPresent(text -> head.addAll(paragraphs(text)));
        narrative.text(Narrative.BASIS).ifPresent(text -> head.add("编制依据：" + String.join("、", paragraphs(text)) + "。"));
        narrative.text(Narrative.CONTACT).ifPresent(text -> head.addAll(paragraphs(text)));
        return head;
    }

    private static List<PrintedSection> sections(AnnualReport report) {
        return report.form().sections().stream()
                .map(section -> new PrintedSection(
                        section.number(),
                        section.title().zh(),
                        texts(report, section),
                        section.table()
                                .map(id -> table(report, id, section.title().zh()))))
                .toList();
    }

    private static List<PrintedText> texts(AnnualReport report, Section section) {
        List<PrintedText> texts = new ArrayList<>();
        int number = 0;
        for (TextPlace place : TextPlace.of(report.form())) {
            if (place.section() == section.number() && !place.isOfTable()) {
                List<String> paragraphs = report.narrative()
                        .text(place.id())
                        .map(PrintedReport::paragraphs)
                        .orElse(List.of());
                if (section.headings().isEmpty()) {
                    texts.add(new PrintedText(Optional.empty(), paragraphs));
                } else {
                    texts.addAll(underHeading(number++, place.label().zh(), paragraphs));
                }
            }
        }
        return texts;
    }

    /**
     * Paragraphs under the heading of the form, or under that of the office's own, which its text may bring; what the
     * first text has before its own heading opens the section.
     */
    private static List<PrintedText> underHeading(int number, String heading, List<String> paragraphs) {
        char ordinal = ORDINALS.charAt(number);
        Pattern own = Pattern.compile("[（(]" + ordinal + "[）)]\\s*[^。；：]{2,40}");
        int at = 0;
        while (at < paragraphs.size() && !own.matcher(paragraphs.get(at)).matches()) {
            at++;
        }
        if (at == paragraphs.size() || at > 0 && number > 0) {
            return List.of(new PrintedText(Optional.of("（" + ordinal + "）" + heading), paragraphs));
        }
        PrintedText text =
                new PrintedText(Optional.of(paragraphs.get(at)), paragraphs.subList(at + 1, paragraphs.size()));
        return at == 0 ? List.of(text) : List.of(new PrintedText(Optional.empty(), paragraphs.subList(0, at)), text);
    }

    static PrintedTable table(AnnualReport report, String id, String caption) {
        Form form = report.form();
        Figures figures = report.figures();
        Grid grid = Grid.of(form.findTable(id).orElseThrow());
        List<List<PrintedBox>> lines = new ArrayList<>();
        grid.lines().forEach(line -> lines.add(new ArrayList<>()));
        for (Grid.Placed placed : grid.placed()) {
            Grid.Box box = placed.box();
            String text = box.label()
                    .map(label -> label.zh())
                    .or(() -> box.cell().flatMap(figures::value).map(PrintedReport::printed))
                    .orElse("");
            lines.get(placed.line())
                    .add(new PrintedBox(
                            text,
                            box.kind(),
                            box.cell(),
                            placed.line(),
                            placed.column(),
                            box.rowSpan(),
                            box.columnSpan()));
        }
        List<String> notes =
                report.narrative().notes(id).stream().map(note -> NOTE + note).toList();
        return new PrintedTable(id, caption, grid, lines, notes);
    }

    /** A value as tables print it. */
    static String printed(CellValue value) {
        return switch (value) {
            case CellValue.Amount amount ->
                Money.write(amount.value())
                        + amount.note().map(note -> "（" + note + "）").orElse("");
            case CellValue.Unknown unknown -> "";
            case CellValue.Empty empty -> "";
            case CellValue.NotApplicable notApplicable -> "/";
            case CellValue.Remark remark -> remark.text();
        };
    }

    /** Who is in the sum of a region, and what the explanations of warnings say. */
    private static List<String> notes(AnnualReport report) {
        Stream<String> scope = Stream.of(report.members())
                .filter(members -> !members.all().isEmpty())
                .map(members -> "统计范围：本行政区域，" + members.sentence());
        Stream<String> explanations = report.findings().stream()
                .filter(finding -> finding.severity() == ReportFinding.Severity.WARNING)
                .flatMap(finding -> finding.explanation().map(why -> finding.message() + "说明：" + why).stream());
        return Stream.concat(scope, explanations).toList();
    }

    static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
