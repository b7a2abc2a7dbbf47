package org.gongkai.registers.verification;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import org.gongkai.form.Accrual;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Forms;
import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.registers.ledger.PrintedFlows;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.register.Register;

/** Recounts the registers and compares with the ledger: its totals, the stocks made of them, and its entries. */
@ApplicationScoped
public class Verification {

    private final Jdbi jdbi;
    private final Clock clock;
    private final List<Recount> recounts;

    Verification(Jdbi jdbi, Clock clock, @All List<Register<?>> registers) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.recounts = registers.stream().map(Register::recount).toList();
    }

    /** Verifies everything, or one agency, or one year; in one snapshot, so that writers do not disturb it. */
    public VerificationResult verify(Optional<String> agencyCode, Optional<Integer> year) {
        // A snapshot wants a transaction of its own, also where a caller is in the middle of one.
        return QuarkusTransaction.suspendingExisting().call(() -> verifyInSnapshot(agencyCode, year));
    }

    private VerificationResult verifyInSnapshot(Optional<String> agencyCode, Optional<Integer> year) {
        int thisYear = LocalDate.now(clock).getYear();
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            SortedMap<Key, BigDecimal> recounted = recounted(handle, agencyCode, year, thisYear);
            SortedMap<Key, BigDecimal> totals = amounts(handle, "ledger_total", agencyCode, Optional.empty());
            SortedMap<Key, BigDecimal> entries = amounts(handle, "ledger_entry", agencyCode, year);
            SortedMap<Key, BigDecimal> keys = new TreeMap<>(recounted);
            keys.putAll(totals);
            keys.putAll(entries);
            keys.keySet()
                    .removeIf(key -> year.filter(wanted -> wanted != key.year()).isPresent());
            Ledger ledger = new Ledger(totals);
            List<Difference> differences = new ArrayList<>();
            for (Key key : keys.keySet()) {
                BigDecimal counted = recounted.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal written = ledger.isStock(key) ? counted : entries.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal total = ledger.amount(key);
                if (total.compareTo(counted) != 0) {
                    differences.add(new Difference(key.cell(), key.agencyCode(), key.year(), total, counted));
                } else if (written.compareTo(counted) != 0) {
                    differences.add(new Difference(key.cell(), key.agencyCode(), key.year(), written, counted));
                }
            }
            return new VerificationResult(records(handle, agencyCode), keys.size(), differences);
        });
    }

    private SortedMap<Key, BigDecimal> recounted(
            Handle handle, Optional<String> agencyCode, Optional<Integer> year, int lastYear) {
        SortedMap<Key, BigDecimal> recounted = new TreeMap<>();
        for (Recount recount : recounts) {
            String sql = "select agency_code, year, cell, sum(amount) amount from (" + recount.amounts() + ") counted"
                    + where(agencyCode, year) + " group by 1, 2, 3";
            // A register without stocks has no use for the last year that they are counted for.
            Query query = handle.createQuery(sql)
                    .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                    .bind("lastYear", lastYear);
            read(query, agencyCode, year, recounted);
        }
        return recounted;
    }

    private static SortedMap<Key, BigDecimal> amounts(
            Handle handle, String table, Optional<String> agencyCode, Optional<Integer> year) {
        SortedMap<Key, BigDecimal> amounts = new TreeMap<>();
        Query query = handle.createQuery("select agency_code, year, flow cell, sum(amount) amount from " + table
                + where(agencyCode, year) + " group by 1, 2, 3");
        read(query, agencyCode, year, amounts);
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return amounts;
    }

    /** What is asked for alone: a condition that holds for everything when nothing is would keep every index from use. */
    private static String where(Optional<String> agencyCode, Optional<Integer> year) {
        String conditions = Stream.concat(
                        agencyCode.map(code -> "agency_code = :agencyCode").stream(),
                        year.map(number -> "year = :year").stream())
                .collect(Collectors.joining(" and "));
        return conditions.isEmpty() ? "" : " where " + conditions;
    }

    private static void read(
            Query query, Optional<String> agencyCode, Optional<Integer> year, SortedMap<Key, BigDecimal> target) {
        agencyCode.ifPresent(code -> query.bind("agencyCode", code));
        year.ifPresent(number -> query.bind("year", number));
        query.map((row, context) -> target.put(
                        new Key(row.getString("agency_code"), row.getInt("year"), row.getString("cell")),
                        row.getBigDecimal("amount")))
                .list();
    }

    private long records(Handle handle, Optional<String> agencyCode) {
        long records = 0;
        for (Recount recount : recounts) {
            Query query = handle.createQuery("select coalesce(sum(records), 0) from (" + recount.records() + ") r"
                    + where(agencyCode, Optional.empty()));
            agencyCode.ifPresent(code -> query.bind("agencyCode", code));
            records += query.mapTo(Long.class).one();
        }
        return records;
    }

    private record Key(String agencyCode, int year, String cell) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byAgency = agencyCode.compareTo(other.agencyCode);
            int byYear = byAgency != 0 ? byAgency : Integer.compare(year, other.year);
            return byYear != 0 ? byYear : cell.compareTo(other.cell);
        }
    }

    /** The ledger's own word on a flow or stock. */
    private static final class Ledger {

        private final Form form = Forms.inForce();
        private final SortedMap<Key, BigDecimal> totals;
        private final Map<String, Accrual> accruals = new HashMap<>();

        Ledger(SortedMap<Key, BigDecimal> totals) {
            this.totals = totals;
            Map<String, Map<Integer, Map<String, BigDecimal>>> flows = new HashMap<>();
            totals.forEach((key, amount) -> flows.computeIfAbsent(key.agencyCode(), agency -> new HashMap<>())
                    .computeIfAbsent(key.year(), year -> new HashMap<>())
                    .put(key.cell(), amount));
            flows.forEach((agency, byYear) -> accruals.put(agency, new Accrual(form, PrintedFlows.of(form, byYear))));
        }

        boolean isStock(Key key) {
            return form.stocks().stream()
                    .anyMatch(stock -> stock.cell().toString().equals(key.cell()));
        }

        BigDecimal amount(Key key) {
            if (!isStock(key)) {
                return totals.getOrDefault(key, BigDecimal.ZERO);
            }
            Accrual accrual = accruals.get(key.agencyCode());
            return accrual == null ? BigDecimal.ZERO : accrual.amount(CellId.parse(key.cell()), key.year());
        }
    }
}
