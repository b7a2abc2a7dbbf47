package org.gongkai.formats.print;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.Section;
import org.gongkai.form.grid.Grid;
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
                PrintedTexts.head(report),
                report.form().sections().stream()
                        .map(section -> section(report, section))
                        .toList(),
                PrintedTexts.notes(report),
                ReportPlots.of(report, rendition.series()));
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
