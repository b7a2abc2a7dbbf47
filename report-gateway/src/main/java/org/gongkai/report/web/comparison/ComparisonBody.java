package org.gongkai.report.web.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.document.AnnualReport;
import org.gongkai.form.CellId;
import org.gongkai.form.Forms;
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
            one.put("cellId", cell.cell().toString());
            one.put("from", number(cell.cell(), cell.from()));
            one.put("to", number(cell.cell(), cell.to()));
            one.put("difference", number(cell.cell(), cell.difference()));
            cells.add(one);
        }
        json.put("cells", cells);
        Map<String, Object> rates = new LinkedHashMap<>();
        comparison.rates().forEach((rate, difference) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", rate.label());
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

    private static Object number(CellId cell, Optional<BigDecimal> amount) {
        return amount.map(value -> number(cell, value)).orElse(null);
    }

    private static Object number(CellId cell, BigDecimal amount) {
        return FiguresJson.number(Forms.inForce(), cell.toString(), amount);
    }
}
