package org.gongkai.formats.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Series;
import org.gongkai.form.CellId;
import org.gongkai.form.CodeList;
import org.gongkai.form.Form;
import org.gongkai.form.Head;
import org.gongkai.form.code.FigureName;

/** The plots of a report: applications year over year, outcomes and applicants of the year. */
public final class ReportPlots {

    private ReportPlots() {}

    /** Every plot that has something to show. */
    public static List<Plot> of(AnnualReport report, Series series) {
        List<Plot> plots = new ArrayList<>();
        List<Bar> years = series.points().stream()
                .flatMap(point -> series.form().amount(point.figures(), List.of(FigureName.RECEIVED)).stream()
                        .map(received -> new Bar(point.year() + "年", received, "")))
                .toList();
        if (years.size() > 1) {
            plots.add(new Plot("plot-years", "历年新收政府信息公开申请", "件", years));
        }
        add(plots, new Plot("plot-outcomes", report.year() + "年办理结果", "件", outcomes(report)));
        add(plots, new Plot("plot-applicants", report.year() + "年新收申请的申请人", "件", applicants(report)));
        return plots;
    }

    private static void add(List<Plot> plots, Plot plot) {
        if (plot.bars().stream().anyMatch(bar -> bar.value().signum() > 0)) {
            plots.add(plot);
        }
    }

    /** The families of outcomes that the form groups its rows in, as their merged heads name them. */
    private static List<Bar> outcomes(AnnualReport report) {
        List<Bar> bars = new ArrayList<>();
        Optional<CellId> closed =
                report.form().cellsOf(FigureName.CLOSED).stream().findFirst();
        for (Head head : outcomeHeads(report.form())) {
            BigDecimal sum = head.leaves()
                    .map(leaf -> closed.flatMap(
                                    cell -> report.figures().amount(new CellId(cell.table(), leaf.id(), cell.column())))
                            .orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            bars.add(new Bar(plain(head.label().zh()), sum, ""));
        }
        return shares(bars);
    }

    private static List<Head> outcomeHeads(Form form) {
        return form.cellsOf(FigureName.CLOSED).stream()
                .limit(1)
                .flatMap(cell -> form.findTable(cell.table()).stream())
                .flatMap(table -> table.blocks().stream())
                .flatMap(block -> block.rows().stream())
                .filter(Head.Group.class::isInstance)
                .flatMap(group -> ((Head.Group) group).heads().stream())
                .filter(head -> head.leaves()
                        .allMatch(leaf ->
                                leaf.role().filter(CodeList.OUTCOME::equals).isPresent()))
                .collect(Collectors.toList());
    }

    private static List<Bar> applicants(AnnualReport report) {
        Optional<CellId> received =
                report.form().cellsOf(FigureName.RECEIVED).stream().findFirst();
        return shares(report.form().leaves(CodeList.APPLICANT_KIND).stream()
                .map(leaf -> new Bar(
                        leaf.label().zh(),
                        received.flatMap(cell ->
                                        report.figures().amount(new CellId(cell.table(), cell.row(), leaf.id())))
                                .orElse(BigDecimal.ZERO),
                        ""))
                .toList());
    }

    /** The bars with what share of all each is. */
    private static List<Bar> shares(List<Bar> bars) {
        BigDecimal all = bars.stream().map(Bar::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? bars
                : bars.stream()
                        .map(bar -> new Bar(
                                bar.label(),
                                bar.value(),
                                bar.value()
                                                .movePointRight(2)
                                                .divide(all, 1, RoundingMode.HALF_UP)
                                                .toPlainString() + "%"))
                        .toList();
    }

    /** Without its number and its note. */
    private static String plain(String label) {
        return label.replaceFirst("^（[一二三四五六七]）", "").replaceFirst("（.*）$", "");
    }
}
