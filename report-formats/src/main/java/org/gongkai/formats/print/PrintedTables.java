package org.gongkai.formats.print;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.grid.Grid;
import org.gongkai.form.written.Money;

/** The tables of a report, drawn with their figures. */
final class PrintedTables {

    /** The mark of a note below a table. */
    private static final String NOTE = "注：";

    private PrintedTables() {}

    static PrintedReport.PrintedTable table(AnnualReport report, String id, String caption) {
        Form form = report.form();
        Figures figures = report.figures();
        Grid grid = Grid.of(form.findTable(id).orElseThrow());
        List<List<PrintedReport.PrintedBox>> lines = new ArrayList<>();
        grid.lines().forEach(line -> lines.add(new ArrayList<>()));
        for (Grid.Placed placed : grid.placed()) {
            Grid.Box box = placed.box();
            String text = box.label()
                    .map(label -> label.zh())
                    .or(() -> box.cell().flatMap(figures::value).map(PrintedTables::printed))
                    .orElse("");
            lines.get(placed.line())
                    .add(new PrintedReport.PrintedBox(
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
        return new PrintedReport.PrintedTable(id, caption, grid, lines, notes);
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
}
