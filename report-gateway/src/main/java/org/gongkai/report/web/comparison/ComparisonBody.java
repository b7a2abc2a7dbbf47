package org.gongkai.report.web.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.report.comparison.Comparison;

/** A comparison as JSON. */
public final class ComparisonBody {

    private ComparisonBody() {}

    /** A comparison as JSON. */
    public static Map<String, Object> of(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", side(comparison.from()));
        json.put("to", side(comparison.to()));
        List<Object> cells = new ArrayList<>();
        for (Comparison.CellDifference cell : comparison.cells()) {
            Map<String, Object> one = new LinkedHashMap<>();
            Form form = comparison.to().form();
            CellId first = cell.toCells().getFirst();
            one.put("cellId", first.toString());
            if (!cell.fromCells().equals(cell.toCells())) {
                one.put("fromCells", ids(cell.fromCells()));
                one.put("toCells", ids(cell.toCells()));
            }
            one.put("from", number(form, first, cell.from()));
            one.put("to", number(form, first, cell.to()));
            one.put("difference", number(form, first, cell.difference()));
            cell.fromNote().ifPresent(note -> one.put("fromNote", note));
            cell.toNote().ifPresent(note -> one.put("toNote", note));
            cells.add(one);
        }
        json.put("cells", cells);
        json.put("onlyFrom", ids(comparison.onlyFrom()));
        json.put("onlyTo", ids(comparison.onlyTo()));
        Map<String, Object> rates = new LinkedHashMap<>();
        comparison.rates().forEach((rate, difference) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", rate);
            one.put("from", difference.from().map(BigDecimal::toPlainString).orElse(null));
            one.put("to", difference.to().map(BigDecimal::toPlainString).orElse(null));
            rates.put(rate.name(), one);
        });
        json.put("ratesPercent", rates);
        json.put("texts", comparison.texts());
        return json;
    }

    private static Map<String, Object> side(AnnualReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencyCode", report.agency().code());
        json.put("agencyName", report.agency().name());
        json.put("year", report.year());
        json.put("version", report.version());
        json.put("form", report.form().edition());
        json.put("status", report.status().name());
        json.put("filed", report.isFiled());
        return json;
    }

    private static List<String> ids(List<CellId> cells) {
        return cells.stream().map(CellId::toString).toList();
    }

    private static Object number(Form form, CellId cell, Optional<BigDecimal> amount) {
        return amount.map(value -> FiguresJson.number(form, cell.toString(), value))
                .orElse(null);
    }
}
