package org.gongkai.disclosure.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.registers.statistics.FlowsByYear;

/** The items of a year by column of the catalogue, from the ledger's running totals. */
@ApplicationScoped
public class ItemStatistics {

    private final FlowsByYear flowsByYear;

    ItemStatistics(FlowsByYear flowsByYear) {
        this.flowsByYear = flowsByYear;
    }

    /** The tree of columns with the items published in the year. */
    public List<ColumnCount> of(int year, FigureScope scope, Optional<Instant> asOf) {
        Map<String, BigDecimal> flows =
                flowsByYear.of(scope, year, asOf).byYear().getOrDefault(year, Map.of());
        Map<List<String>, Long> counts = new HashMap<>();
        flows.forEach((flow, amount) -> {
            if (flow.startsWith(ItemRegister.FLOW) && amount.signum() != 0) {
                String path = flow.substring(ItemRegister.FLOW.length());
                counts.put(List.of(path.split("/")), amount.longValueExact());
            }
        });
        return ColumnCount.tree(counts);
    }
}
