package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a record adds to a stock over the ends of some years (上年结转、现行有效、尚未审结). What comes in and goes out within a
 * year stands at no end of it, so that few records of a large register are carried at all.
 *
 * @param pool the flow that it came in by
 * @param lastYear the last year at whose end it is there; {@link #OPEN} while there is none
 */
public record Carried(String pool, int firstYear, int lastYear) {

    /** The last year of what is still there. */
    public static final int OPEN = 9999;

    /** What a record that counts like this is carried over. */
    static List<Carried> of(StockFlows stocks, Collection<Movement> movements) {
        Map<String, TreeMap<Integer, BigDecimal>> pools = new HashMap<>();
        for (Movement movement : movements) {
            if (stocks.comesIn(movement.flow())) {
                pools.computeIfAbsent(movement.flow(), pool -> new TreeMap<>())
                        .merge(movement.year(), movement.amount(), BigDecimal::add);
            }
        }
        for (Movement movement : movements) {
            pools.forEach((pool, changes) -> {
                if (stocks.leaves(pool, movement.flow())) {
                    changes.merge(movement.year(), movement.amount().negate(), BigDecimal::add);
                }
            });
        }
        List<Carried> carried = new ArrayList<>();
        pools.forEach((pool, changes) -> {
            BigDecimal there = BigDecimal.ZERO;
            for (Map.Entry<Integer, BigDecimal> change : changes.entrySet()) {
                there = there.add(change.getValue());
                if (there.signum() != 0) {
                    Integer next = changes.higherKey(change.getKey());
                    carried.add(new Carried(pool, change.getKey(), next == null ? OPEN : next - 1));
                }
            }
        });
        return carried;
    }
}
