package org.gongkai.formats.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportJson;
import org.gongkai.form.CellValue;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.formats.read.table.ReadCell;

/** A reading as JSON: the report as far as it is known, each cell with its place, and what there is to say about it. */
public final class ReadingJson {

    private ReadingJson() {}

    /**
     * The members in reading order.
     *
     * @param ruleSet version of the rules that gave the findings
     */
    public static Map<String, Object> of(ReportReading reading, List<ReportFinding> findings, String ruleSet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", content(reading, findings, ruleSet));
        json.put(
                "cells",
                reading.cells().stream().map(cell -> cell(reading, cell)).toList());
        json.put("findings", findings(reading, findings));
        return json;
    }

    /** What is made of the year is null where no year was found. */
    private static Map<String, Object> content(ReportReading reading, List<ReportFinding> findings, String ruleSet) {
        int year = reading.year().orElseGet(() -> reading.form().fromYear());
        Map<String, Object> content = ReportJson.content(reading.reportOf(year).with(findings, ruleSet));
        if (reading.year().isEmpty()) {
            ReportJson.OF_THE_YEAR.forEach(member -> content.put(member, null));
        }
        return content;
    }

    private static List<Map<String, Object>> findings(ReportReading reading, List<ReportFinding> findings) {
        return findings.stream()
                .map(finding -> ReportJson.finding(reading.form(), finding))
                .toList();
    }

    private static Map<String, Object> cell(ReportReading reading, ReadCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cellId", cell.cell().toString());
        json.put("value", value(reading, cell));
        json.put("confidence", cell.confidence());
        json.put("place", cell.place());
        return json;
    }

    /** A number, what a remark says, or null for an empty cell and one that does not apply. */
    private static Object value(ReportReading reading, ReadCell cell) {
        return switch (cell.value()) {
            case CellValue.Amount amount ->
                FiguresJson.number(reading.form(), cell.cell().toString(), amount.value());
            case CellValue.Remark remark -> remark.text();
            case CellValue.Empty empty -> null;
            case CellValue.NotApplicable notApplicable -> null;
        };
    }
}
