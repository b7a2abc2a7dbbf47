package org.gongkai.formats.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportJson;
import org.gongkai.form.CellValue;
import org.gongkai.form.words.Language;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.formats.read.table.ReadCell;
import org.gongkai.formats.words.SpokenFinding;

/** A reading as JSON: the report as far as it is known, each cell with its place, and what there is to say about it. */
public final class ReadingJson {

    private ReadingJson() {}

    /** The reading in Chinese, see {@link #of(ReportReading, List, String, Language)}. */
    public static Map<String, Object> of(ReportReading reading, List<ReportFinding> findings, String ruleSet) {
        return of(reading, findings, ruleSet, Language.CHINESE);
    }

    /**
     * The members in reading order.
     *
     * @param ruleSet version of the rules that gave the findings
     * @param language of what is said about the reading; the report in it is in Chinese as every report
     */
    public static Map<String, Object> of(
            ReportReading reading, List<ReportFinding> findings, String ruleSet, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", content(reading, findings, ruleSet));
        json.put(
                "cells",
                reading.cells().stream()
                        .map(cell -> cell(reading, cell, language))
                        .toList());
        json.put(
                "findings",
                findings.stream()
                        .map(finding -> SpokenFinding.json(reading.form(), finding, language))
                        .toList());
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

    private static Map<String, Object> cell(ReportReading reading, ReadCell cell, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cellId", cell.cell().toString());
        json.put("value", value(reading, cell));
        cell.value().note().ifPresent(note -> json.put("note", note));
        json.put("confidence", cell.confidence());
        json.put("place", cell.place().in(language));
        return json;
    }

    /** A number, what a remark says, or null for an empty cell and one that does not apply. */
    private static Object value(ReportReading reading, ReadCell cell) {
        return switch (cell.value()) {
            case CellValue.Amount amount ->
                FiguresJson.number(reading.form(), cell.cell().toString(), amount.value());
            case CellValue.Remark remark -> remark.text();
            case CellValue.Unknown unknown -> null;
            case CellValue.Empty empty -> null;
            case CellValue.NotApplicable notApplicable -> null;
        };
    }
}
