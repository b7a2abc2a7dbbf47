package org.gongkai.report.web.reading;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.form.CellValue;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportJson;
import org.gongkai.report.reading.ReportReading;
import org.gongkai.report.reading.table.ReadCell;

/** A report that was read from a file, as JSON. */
final class ReadingBody {

    private ReadingBody() {}

    static Map<String, Object> of(ReportReading reading) {
        AnnualReport report = reading.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", content(report));
        json.put(
                "cells",
                reading.cells().stream().map(cell -> cell(report, cell)).toList());
        json.put(
                "findings",
                report.findings().stream()
                        .map(finding -> ReportJson.finding(report.form(), finding))
                        .toList());
        return json;
    }

    /** What is made of the year is left out where no year was found. */
    private static Map<String, Object> content(AnnualReport report) {
        Map<String, Object> content = ReportJson.content(report);
        if (report.year() == 0) {
            content.put("year", null);
            content.put("title", null);
            content.put("period", null);
        }
        return content;
    }

    private static Map<String, Object> cell(AnnualReport report, ReadCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cellId", cell.cell().toString());
        json.put("value", value(report, cell));
        json.put("confidence", cell.confidence());
        json.put("place", cell.place());
        return json;
    }

    /** A number, what a remark says, or null for an empty cell and one that does not apply. */
    private static Object value(AnnualReport report, ReadCell cell) {
        return switch (cell.value()) {
            case CellValue.Amount amount ->
                FiguresJson.number(report.form(), cell.cell().toString(), amount.value());
            case CellValue.Remark remark -> remark.text();
            case CellValue.Empty empty -> null;
            case CellValue.NotApplicable notApplicable -> null;
        };
    }
}
