package org.gongkai.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Turns flows by year into the figures of a year. A counted cell is the sum of the year's flows that fill it; a stock is
 * what came in less what went out over all years up to its moment; a derived cell is the sum that its identity says. So
 * the identities hold by construction. A cell that nothing fills is not known, nor is one of a register that nobody kept.
 */
public final class StocksAndFlows {

    private final Form form;
    private final NavigableMap<Integer, Map<String, BigDecimal>> flows;

    /** Over flows by year and name; a flow that is not there is 0. */
    public StocksAndFlows(Form form, Map<Integer, Map<String, BigDecimal>> flows) {
        this.form = form;
        this.flows = new TreeMap<>(flows);
    }

    /**
     * The figures of these tables in a year.
     *
     * @param kept whether somebody has kept what gives cells their figures, or declared that there was nothing
     */
    public Figures figures(int year, Collection<String> tables, Predicate<Keeping> kept) {
        Map<CellId, CellValue> values = new TreeMap<>();
        for (CellId cell : form.cells().keySet()) {
            if (tables.contains(cell.table()) && !form.summands().containsKey(cell) && form.isCounted(cell)) {
                boolean known =
                        form.findKeeping(cell).filter(Predicate.not(kept)).isEmpty();
                values.put(cell, known ? CellValue.of(amount(cell, year)) : new CellValue.Unknown());
            }
        }
        Figures derived = form.derive(Figures.of(values));
        derived.values().forEach(values::putIfAbsent);
        form.summands().keySet().stream()
                .filter(cell ->
                        tables.contains(cell.table()) && form.counted(cell).anyMatch(values::containsKey))
                .forEach(cell -> values.putIfAbsent(cell, new CellValue.Unknown()));
        return Figures.of(values);
    }

    /** The amount of a cell that is counted, printed or not, in a year; 0 for one that nothing fills. */
    public BigDecimal amount(CellId cell, int year) {
        return form.findStock(cell)
                .map(stock -> level(stock, year))
                .orElseGet(() -> sum(form.fills().getOrDefault(cell, List.of()), year));
    }

    private BigDecimal level(Stock stock, int year) {
        BigDecimal level = BigDecimal.ZERO;
        for (int past : flows.headMap(stock.through(year), true).keySet()) {
            level = level.add(sum(stock.inflows(), past)).subtract(sum(stock.outflows(), past));
        }
        return level;
    }

    private BigDecimal sum(List<FlowPattern> patterns, int year) {
        Map<String, BigDecimal> ofYear = flows.getOrDefault(year, Map.of());
        BigDecimal sum = BigDecimal.ZERO;
        for (FlowPattern pattern : patterns) {
            if (!pattern.isOpen()) {
                sum = sum.add(ofYear.getOrDefault(pattern.text(), BigDecimal.ZERO));
            } else {
                for (Map.Entry<String, BigDecimal> flow : ofYear.entrySet()) {
                    sum = pattern.matches(flow.getKey()) ? sum.add(flow.getValue()) : sum;
                }
            }
        }
        return sum;
    }
}
