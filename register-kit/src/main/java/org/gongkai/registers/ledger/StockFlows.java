package org.gongkai.registers.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.gongkai.form.Stock;
import org.gongkai.form.edition.Editions;

/** Which flows bring a record into a stock of any edition, and which take it out again. */
@Singleton
public final class StockFlows {

    private final List<Stock> stocks;
    private final Map<String, Boolean> comingIn = new ConcurrentHashMap<>();

    public StockFlows(Editions editions) {
        this.stocks = editions.stocks();
    }

    boolean comesIn(String flow) {
        return comingIn.computeIfAbsent(
                flow,
                name -> stocks.stream()
                        .flatMap(stock -> stock.inflows().stream())
                        .anyMatch(inflow -> inflow.matches(name)));
    }

    /** Whether the flow takes out what came in by the pool. */
    boolean leaves(String pool, String flow) {
        return stocks.stream()
                .filter(stock -> stock.inflows().stream().anyMatch(inflow -> inflow.matches(pool)))
                .anyMatch(stock -> stock.outflows().stream().anyMatch(outflow -> outflow.matches(flow)));
    }
}
