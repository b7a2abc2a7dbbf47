package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.form.CellId;
import org.gongkai.form.FlowPattern;
import org.gongkai.form.Stock;
import org.gongkai.form.edition.Editions;

/** Which flows bring a record into a stock of any edition, and which take it out again. */
@Singleton
public final class StockFlows {

    private final Editions editions;
    private final List<Stock> stocks;
    private final Map<String, Boolean> comingIn = new ConcurrentHashMap<>();
    private final Map<PooledFlow, Boolean> leaving = new ConcurrentHashMap<>();
    private final Map<EditionFlow, List<Share>> shares = new ConcurrentHashMap<>();

    public StockFlows(Editions editions) {
        this.editions = editions;
        this.stocks = editions.stocks();
    }

    private record EditionFlow(String edition, String flow) {}

    private record PooledFlow(String pool, String flow) {}

    /** What a flow means for a stock: 1 where something comes in, -1 where it goes out. */
    private record Share(Stock stock, int sign) {}

    boolean comesIn(String flow) {
        return comingIn.computeIfAbsent(
                flow, name -> stocks.stream().anyMatch(stock -> matches(stock.inflows(), name)));
    }

    /** Whether the flow takes out what came in by the pool. */
    boolean leaves(String pool, String flow) {
        return leaving.computeIfAbsent(
                new PooledFlow(pool, flow),
                asked -> stocks.stream()
                        .filter(stock -> matches(stock.inflows(), pool))
                        .anyMatch(stock -> matches(stock.outflows(), flow)));
    }

    /**
     * What movements add up to in the stocks that the form of a year has; a stock without anything is not there. What a body
     * brings along is told of the years that it brings it into, not of the one before.
     */
    Map<CellId, BigDecimal> levels(Collection<Movement> movements, int year) {
        Map<CellId, BigDecimal> levels = new HashMap<>();
        for (Movement movement : movements) {
            for (Share share : shares(year, movement.flow())) {
                boolean there = movement.year() <= share.stock().through(year);
                if (there && (movement.year() < year || !Stock.isBroughtAlong(movement.flow()))) {
                    BigDecimal amount = share.sign() < 0 ? movement.amount().negate() : movement.amount();
                    levels.merge(share.stock().cell(), amount, BigDecimal::add);
                }
            }
        }
        levels.values().removeIf(amount -> amount.signum() == 0);
        levels.replaceAll((cell, amount) -> amount.stripTrailingZeros());
        return levels;
    }

    private List<Share> shares(int year, String flow) {
        return shares.computeIfAbsent(
                new EditionFlow(editions.of(year).edition(), flow),
                key -> editions.of(year).stocks().stream()
                        .flatMap(stock -> Stream.concat(
                                matches(stock.inflows(), flow) ? Stream.of(new Share(stock, 1)) : Stream.empty(),
                                matches(stock.outflows(), flow) ? Stream.of(new Share(stock, -1)) : Stream.empty()))
                        .toList());
    }

    private static boolean matches(List<FlowPattern> patterns, String flow) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(flow));
    }
}
