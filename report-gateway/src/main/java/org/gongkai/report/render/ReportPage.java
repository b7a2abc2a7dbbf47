package org.gongkai.report.render;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

import org.gongkai.form.CellValue;
import org.gongkai.form.FormTable;
import org.gongkai.form.Grid;
import org.gongkai.form.Section;
import org.gongkai.kit.json.Money;
import org.gongkai.report.assemble.AnnualReport;

/** The report as a page with the official layout of its tables. */
@ApplicationScoped
public class ReportPage {

    private final Template template;

    ReportPage(@Location("report.html") Template template) {
        this.template = template;
    }

    /** The page. */
    public String of(AnnualReport report) {
        List<PrintedSection> sections = report.form().sections().stream()
                .map(section -> section(report, section))
                .toList();
        return template.data("report", report).data("sections", sections).render();
    }

    private static PrintedSection section(AnnualReport report, Section section) {
        List<List<PrintedBox>> lines = section.table()
                .flatMap(report.form()::findTable)
                .map(table -> lines(report, table))
                .orElse(List.of());
        List<String> headings =
                section.headings().stream().map(heading -> heading.label().zh()).toList();
        return new PrintedSection(
                section.number(),
                section.title().zh(),
                headings,
                lines,
                section.table().orElse(""));
    }

    private static List<List<PrintedBox>> lines(AnnualReport report, FormTable table) {
        return Grid.of(table).lines().stream()
                .map(line -> line.stream().map(box -> box(report, box)).toList())
                .toList();
    }

    private static PrintedBox box(AnnualReport report, Grid.Box box) {
        String text = box.label()
                .map(label -> label.zh())
                .or(() ->
                        box.cell().flatMap(report.collected().figures()::value).map(ReportPage::printed))
                .orElse("");
        return new PrintedBox(
                text,
                box.kind() != Grid.Kind.FIGURE,
                box.cell().map(Object::toString).orElse(""),
                box.rowSpan(),
                box.columnSpan());
    }

    private static String printed(CellValue value) {
        return switch (value) {
            case CellValue.Amount amount -> Money.write(amount.value());
            case CellValue.Empty empty -> "";
            case CellValue.NotApplicable notApplicable -> "/";
            case CellValue.Remark remark -> remark.text();
        };
    }

    /** A section as the template prints it. */
    public record PrintedSection(
            int number, String title, List<String> headings, List<List<PrintedBox>> lines, String table) {}

    /** A box of a table as the template prints it. */
    public record PrintedBox(String text, boolean head, String cell, int rowSpan, int columnSpan) {}
}
