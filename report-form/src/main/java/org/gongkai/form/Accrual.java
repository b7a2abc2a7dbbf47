package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Turns flows by year into the figures of a year. A counted cell is the flow of the year; a stock is what came in less
 * what went out over all years up to its moment; a derived cell is the sum that its identity says. So the identities
 * hold by construction.
 */
public final class Accrual {

    private final Form form;
    private final NavigableMap<Integer, Map<CellId, BigDecimal>> flows;

    /** Over flows by year; a flow that is not there is 0. */
    public Accrual(Form form, Map<Integer, Map<CellId, BigDecimal>> flows) {
        this.form = form;
        this.flows = new TreeMap<>(flows);
    }

    /** The figures of these tables in a year. */
    public Figures figures(int year, Collection<String> tables) {
        Map<CellId, CellValue> values = new TreeMap<>();
        for (CellId cell : form.cells().keySet()) {
            if (tables.contains(cell.table()) && !form.summands().containsKey(cell)) {
                values.put(cell, CellValue.of(amount(cell, year)));
            }
        }
        Figures derived = form.derive(Figures.of(values));
        derived.values().forEach(values::putIfAbsent);
        return Figures.of(values);
    }

    /** The amount of a counted cell, stock or flow in a year. */
    public BigDecimal amount(CellId cell, int year) {
        return form.findStock(cell).map(stock -> level(stock, year)).orElseGet(() -> flow(cell, year));
    }

    private BigDecimal level(Stock stock, int year) {
        BigDecimal level = BigDecimal.ZERO;
        for (int past : flows.headMap(stock.through(year), true).keySet()) {
            for (CellId inflow : stock.inflows()) {
                level = level.add(flow(inflow, past));
            }
            for (CellId outflow : stock.outflows()) {
                level = level.subtract(flow(outflow, past));
            }
        }
        return level;
    }

    private BigDecimal flow(CellId flow, int year) {
        return flows.getOrDefault(year, Map.of()).getOrDefault(flow, BigDecimal.ZERO);
    }
}
