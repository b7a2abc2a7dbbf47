package org.gongkai.report.web.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.document.Series;
import org.gongkai.form.CellId;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.comparison.Rate;
import org.gongkai.report.problem.ReportWords;

/** Cells and rates over the years as JSON. */
final class SeriesBody {

    private SeriesBody() {}

    static Map<String, Object> of(Editions editions, Series series, List<String> cellIds) {
        List<String> wanted = cellIds == null || cellIds.isEmpty() ? unlessOthersAreWanted(series) : cellIds;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cells", cells(editions, series, wanted));
        json.put("ratesPercent", rates(series));
        return json;
    }

    private static List<String> unlessOthersAreWanted(Series series) {
        return series.form().cellsOf(FigureName.RECEIVED).stream()
                .map(CellId::toString)
                .toList();
    }

    private static Map<String, Object> cells(Editions editions, Series series, List<String> wanted) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (String id : wanted) {
            CellId cell = CellId.find(id)
                    .filter(one -> editions.all().stream()
                            .anyMatch(form -> form.findCell(one).isPresent()))
                    .orElseThrow(() -> Problem.invalid("cellId", ReportWords.NOT_A_CELL.with(id)));
            Map<String, Object> values = new LinkedHashMap<>();
            series.cell(cell)
                    .forEach((year, amount) ->
                            values.put(year.toString(), FiguresJson.number(series.form(), id, amount)));
            cells.put(id, values);
        }
        return cells;
    }

    private static Map<String, Object> rates(Series series) {
        Map<String, Object> rates = new LinkedHashMap<>();
        series.points().forEach(point -> {
            Map<String, Object> ofYear = new LinkedHashMap<>();
            Rate.allOf(series.form(), point.figures())
                    .forEach((rate, value) -> ofYear.put(rate.name(), value.toPlainString()));
            rates.put(Integer.toString(point.year()), ofYear);
        });
        return rates;
    }
}
