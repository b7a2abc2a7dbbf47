package org.gongkai.registers.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongkai.form.CellId;
import org.gongkai.form.Forms;
import org.gongkai.form.Stock;

/**
 * That a record adds to a stock over the ends of some years (上年结转、现行有效、尚未审结). What comes in and goes out within a
 * year stands at no end of it, so that few records of a large register are carried at all.
 *
 * @param pool the flow that it came in by; stocks that the same flows make share it
 * @param lastYear the last year at whose end it is there; {@link #OPEN} while there is none
 */
record Carried(String pool, int firstYear, int lastYear) {

    /** The last year of what is still there. */
    static final int OPEN = 9999;

    private static final Map<String, Share> SHARES = shares();

    private record Share(String pool, boolean comesIn) {}

    /** The pool of a stock. */
    static String pool(Stock stock) {
        return stock.inflows().getFirst().toString();
    }

    /** What a record that counts like this is carried over. */
    static List<Carried> of(Collection<Movement> movements) {
        Map<String, TreeMap<Integer, BigDecimal>> pools = new HashMap<>();
        for (Movement movement : movements) {
            Share share = SHARES.get(movement.flow());
            if (share != null) {
                BigDecimal amount =
                        share.comesIn() ? movement.amount() : movement.amount().negate();
                pools.computeIfAbsent(share.pool(), pool -> new TreeMap<>())
                        .merge(movement.year(), amount, BigDecimal::add);
            }
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

    private static Map<String, Share> shares() {
        Map<String, Share> shares = new HashMap<>();
        for (Stock stock : Forms.inForce().stocks()) {
            for (CellId flow : stock.inflows()) {
                shares.put(flow.toString(), new Share(pool(stock), true));
            }
            for (CellId flow : stock.outflows()) {
                shares.put(flow.toString(), new Share(pool(stock), false));
            }
        }
        return Map.copyOf(shares);
    }
}
