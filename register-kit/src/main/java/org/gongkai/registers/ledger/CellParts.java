package org.gongkai.registers.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.gongkai.form.CellId;
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
     * @param pool what its records are carried in
     * @param signs for each flow whether it raises (1) or lowers (-1) the stock
     * @param through the last year that counts
     */
    record Held(String cell, String pool, List<String> flows, List<Integer> signs, int through) {

        static Held of(Stock stock, int year) {
            List<String> flows = new ArrayList<>();
            List<Integer> signs = new ArrayList<>();
            stock.inflows().forEach(flow -> {
                flows.add(flow.toString());
                signs.add(1);
            });
            stock.outflows().forEach(flow -> {
                flows.add(flow.toString());
                signs.add(-1);
            });
            return new Held(stock.cell().toString(), Carried.pool(stock), flows, signs, stock.through(year));
        }
    }

    static CellParts of(Form form, CellId cell, int year) {
        List<String> flows = new ArrayList<>();
        List<Held> stocks = new ArrayList<>();
        form.counted(cell)
                .distinct()
                .forEach(counted -> form.findStock(counted)
                        .ifPresentOrElse(
                                stock -> stocks.add(Held.of(stock, year)), () -> flows.add(counted.toString())));
        stocks.sort(Comparator.comparing(Held::cell));
        return new CellParts(flows, stocks);
    }
}
