package org.gongkai.kit.ledger;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Stock;

/**
 * What a cell of a year is made of.
 *
 * @param flows the year's flows that add up in it
 * @param stocks the flows of all years that make up the stocks in it
 */
record CellParts(List<String> flows, List<Part> stocks) {

    /** A flow that raises (sign 1) or lowers (sign -1) a stock, through a year. */
    record Part(String flow, String cell, int sign, int through) {}

    static CellParts of(Form form, CellId cell, int year) {
        List<String> flows = new ArrayList<>();
        List<Part> stocks = new ArrayList<>();
        form.counted(cell)
                .distinct()
                .forEach(counted -> form.findStock(counted)
                        .ifPresentOrElse(stock -> addStock(stock, year, stocks), () -> flows.add(counted.toString())));
        return new CellParts(flows, stocks);
    }

    private static void addStock(Stock stock, int year, List<Part> parts) {
        String cell = stock.cell().toString();
        stock.inflows().forEach(flow -> parts.add(new Part(flow.toString(), cell, 1, stock.through(year))));
        stock.outflows().forEach(flow -> parts.add(new Part(flow.toString(), cell, -1, stock.through(year))));
    }
}
