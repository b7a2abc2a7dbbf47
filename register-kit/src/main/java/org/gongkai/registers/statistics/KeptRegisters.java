package org.gongkai.registers.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.form.Form;
import org.gongkai.form.Keeping;
import org.gongkai.form.Stock;
import org.gongkai.registers.ledger.OwnedTables;

/**
 * Which bodies have kept a register for a year: by a record that counts in it or stands in a stock at its beginning or end,
 * or by the declaration that there was nothing.
 */
@ApplicationScoped
public class KeptRegisters {

    private static final String BY_BODY = """
            select agency_code, flow, sum(amount) filter (where year < :year) before,
                sum(amount) filter (where year = :year) during
            from (%s) moved group by agency_code, flow""";

    private final Jdbi jdbi;
    private final OwnedTables owned;

    KeptRegisters(Jdbi jdbi, OwnedTables owned) {
        this.jdbi = jdbi;
        this.owned = owned;
    }

    /**
     * Who has kept what.
     *
     * @param registers those that this service has for the form of the year
     * @param bodies by body the registers that it has kept
     */
    public record Kept(List<Keeping> registers, Map<String, Set<Keeping>> bodies) {

        /** Whether any body has kept it. */
        public boolean byAny(Keeping keeping) {
            return bodies.values().stream().anyMatch(kept -> kept.contains(keeping));
        }

        /** The bodies that have not kept it. */
        public List<String> without(Keeping keeping) {
            return bodies.entrySet().stream()
                    .filter(body -> !body.getValue().contains(keeping))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /** Those of this service's registers that the bodies have kept for a year, as of a moment that is settled. */
    Kept of(ScopedRows rows, int year, Form form, Optional<Instant> asOf) {
        return new Kept(owned(form), jdbi.withHandle(handle -> of(handle, rows, year, form, asOf, true)));
    }

    /** Whether records show that the body has kept the register for the year, whatever it has declared. */
    public boolean hasRecords(Handle handle, String agencyCode, String register, int year, Form form) {
        return of(handle, new ScopedRows(List.of(agencyCode)), year, form, Optional.empty(), false)
                .get(agencyCode)
                .stream()
                .anyMatch(keeping -> keeping.register().equals(register));
    }

    private Map<String, Set<Keeping>> of(
            Handle handle, ScopedRows rows, int year, Form form, Optional<Instant> asOf, boolean withNil) {
        List<Shown> registers = owned(form).stream()
                .map(keeping -> new Shown(keeping, form, withNil))
                .toList();
        Map<String, Map<Shown, Map<Stock, Level>>> levels = new HashMap<>();
        Map<String, Set<Keeping>> kept = new LinkedHashMap<>();
        rows.bodies().forEach(body -> kept.put(body, new HashSet<>()));
        Query query = handle.createQuery(BY_BODY.formatted(FlowsByYear.moved(rows, asOf.isPresent())));
        asOf.ifPresent(moment -> query.bind("asOf", moment));
        rows.bind(query)
                .bind("year", year)
                .map((row, context) -> {
                    String body = row.getString("agency_code");
                    String flow = row.getString("flow");
                    BigDecimal before = orZero(row.getBigDecimal("before"));
                    BigDecimal during = orZero(row.getBigDecimal("during"));
                    for (Shown register : registers) {
                        if (during.signum() != 0 && register.shows(flow)) {
                            kept.get(body).add(register.keeping());
                        }
                        register.add(
                                levels.computeIfAbsent(body, first -> new HashMap<>())
                                        .computeIfAbsent(register, first -> new HashMap<>()),
                                flow,
                                before,
                                during);
                    }
                    return body;
                })
                .list();
        levels.forEach((body, ofBody) -> ofBody.forEach((register, ofRegister) -> {
            if (ofRegister.values().stream().anyMatch(Level::isSomething)) {
                kept.get(body).add(register.keeping());
            }
        }));
        return kept;
    }

    private List<Keeping> owned(Form form) {
        return form.keepings().stream()
                .filter(keeping -> owned.registers().contains(keeping.register()))
                .toList();
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    /** What is there before a year, and what comes in it. */
    private record Level(BigDecimal before, BigDecimal during) {

        boolean isSomething() {
            return before.signum() != 0 || before.add(during).signum() != 0;
        }

        Level plus(Level other) {
            return new Level(before.add(other.before), during.add(other.during));
        }
    }

    /** A register, with the stocks among its cells; what a flow means for it is looked up once. */
    private static final class Shown {

        private final Keeping keeping;
        private final List<Stock> stocks;
        private final boolean withNil;
        private final Map<String, Boolean> shown = new HashMap<>();
        private final Map<String, Map<Stock, Integer>> signs = new HashMap<>();

        Shown(Keeping keeping, Form form, boolean withNil) {
            this.keeping = keeping;
            this.stocks = keeping.cells().stream()
                    .flatMap(cell -> form.findStock(cell).stream())
                    .toList();
            this.withNil = withNil;
        }

        Keeping keeping() {
            return keeping;
        }

        boolean shows(String flow) {
            return shown.computeIfAbsent(flow, name -> keeping.isShownBy(name) && (withNil || !Keeping.isNil(name)));
        }

        void add(Map<Stock, Level> levels, String flow, BigDecimal before, BigDecimal during) {
            // What a body brings along tells of the years that it brings it into, not of the one before.
            BigDecimal come = Stock.isBroughtAlong(flow) ? BigDecimal.ZERO : during;
            signs.computeIfAbsent(flow, this::signs).forEach((stock, sign) -> {
                BigDecimal factor = BigDecimal.valueOf(sign);
                levels.merge(stock, new Level(before.multiply(factor), come.multiply(factor)), Level::plus);
            });
        }

        private Map<Stock, Integer> signs(String flow) {
            Map<Stock, Integer> found = new HashMap<>();
            for (Stock stock : stocks) {
                int sign = broughtAlong(stock, flow) ? 1 : stock.sign(flow);
                if (sign != 0) {
                    found.put(stock, sign);
                }
            }
            return found;
        }

        private static boolean broughtAlong(Stock stock, String flow) {
            return stock.openingFlow().filter(flow::equals).isPresent();
        }
    }
}
