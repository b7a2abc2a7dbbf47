package org.gongkai.registers.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gongkai.form.CellId;
import org.gongkai.form.FlowPattern;
import org.gongkai.form.Form;
import org.gongkai.form.Stock;

/**
 * What a cell of a year is made of.
 *
 * @param flows the year's flows that add up in it
 * @param stocks the stocks in it, in the order of their cells
 */
record CellParts(List<String> flows, List<Held> stocks) {

    /**
     * A stock at the end of a year, which flows of all years make up.
     *
     * @param pools what its records come in by
     * @param flows patterns of SQL's {@code like} for its flows
     * @param signs for each pattern whether its flows raise (1) or lower (-1) the stock
     * @param through the last year that counts
     */
    record Held(String cell, List<String> pools, List<String> flows, List<Integer> signs, int through) {

        static Held of(Stock stock, int year) {
            List<String> flows = new ArrayList<>();
            List<Integer> signs = new ArrayList<>();
            stock.inflows().forEach(flow -> {
                flows.add(like(flow));
                signs.add(1);
            });
            stock.outflows().forEach(flow -> {
                flows.add(like(flow));
                signs.add(-1);
            });
            return new Held(
                    stock.cell().toString(),
                    stock.inflows().stream().map(FlowPattern::text).toList(),
                    flows,
                    signs,
                    stock.through(year));
        }

        private static String like(FlowPattern flow) {
            return flow.text().replace("_", "\\_").replace("*", "%");
        }
    }

    static CellParts of(Form form, CellId cell, int year) {
        List<String> flows = new ArrayList<>();
        List<Held> stocks = new ArrayList<>();
        form.counted(cell)
                .distinct()
                .forEach(counted -> form.findStock(counted)
                        .ifPresentOrElse(
                                stock -> stocks.add(Held.of(stock, year)),
                                () -> form.fills().getOrDefault(counted, List.of()).stream()
                                        .map(FlowPattern::text)
                                        .forEach(flows::add)));
        stocks.sort(Comparator.comparing(Held::cell));
        return new CellParts(flows, stocks);
    }
}
