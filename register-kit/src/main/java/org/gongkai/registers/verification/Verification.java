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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.Stock;
import org.gongkai.form.StocksAndFlows;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.VerificationResult;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.ledger.TotalKey;
import org.gongkai.registers.register.Register;

/**
 * Recounts the registers and compares with the ledger: its totals, the stocks made of them, and its entries; and with the
 * tallies by which a service counts its records.
 */
@ApplicationScoped
public class Verification {

    private final Jdbi jdbi;
    private final Clock clock;
    private final Editions editions;
    private final OwnedTables owned;
    private final Recounted registers;
    private final TallyRecount tallies;

    Verification(
            Jdbi jdbi,
            Clock clock,
            Editions editions,
            OwnedTables owned,
            @All List<Register<?>> registers,
            @All List<Recount> declared,
            TallyRecount tallies) {
        this.tallies = tallies;
        this.editions = editions;
        this.owned = owned;
        this.jdbi = jdbi;
        this.clock = clock;
        this.registers = new Recounted(Stream.concat(registers.stream().map(Register::recount), declared.stream())
                .toList());
    }

    /** Verifies everything, or one agency, or one year; in one snapshot, so that writers do not disturb it. */
    public VerificationResult verify(Optional<String> agencyCode, Optional<Integer> year) {
        // A snapshot wants a transaction of its own, also where a caller is in the middle of one.
        return QuarkusTransaction.suspendingExisting().call(() -> verifyInSnapshot(agencyCode, year));
    }

    private VerificationResult verifyInSnapshot(Optional<String> agencyCode, Optional<Integer> year) {
        int thisYear = LocalDate.now(clock).getYear();
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            SortedMap<TotalKey, BigDecimal> recounted = registers.flows(handle, agencyCode, year);
            SortedMap<TotalKey, BigDecimal> totals =
                    Recounted.amounts(handle, "select * from ledger_total", agencyCode, Optional.empty());
            SortedMap<TotalKey, BigDecimal> entries =
                    Recounted.amounts(handle, "select * from ledger_entry", agencyCode, year);
            SortedMap<TotalKey, BigDecimal> keys = new TreeMap<>(recounted);
            keys.putAll(totals);
            keys.putAll(entries);
            keys.keySet()
                    .removeIf(key -> year.filter(wanted -> wanted != key.year()).isPresent());
            List<Difference> differences = new ArrayList<>();
            for (TotalKey key : keys.keySet()) {
                BigDecimal counted = recounted.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal total = totals.getOrDefault(key, BigDecimal.ZERO);
                BigDecimal written = entries.getOrDefault(key, BigDecimal.ZERO);
                if (total.compareTo(counted) != 0) {
                    differences.add(difference(key, total, counted));
                } else if (written.compareTo(counted) != 0) {
                    differences.add(difference(key, written, counted));
                }
            }
            List<Level> levels = levels(totals, registers.levels(handle, agencyCode, thisYear), year, thisYear);
            levels.stream().filter(Level::differs).map(Level::difference).forEach(differences::add);
            return new VerificationResult(
                    registers.records(handle, agencyCode),
                    keys.size() + (long) levels.size(),
                    differences,
                    year.isPresent() ? Optional.empty() : tallies.differences(handle, agencyCode));
        });
    }

    /** A difference of a flow, told by the cell that it fills. */
    private Difference difference(TotalKey key, BigDecimal ledger, BigDecimal recount) {
        String cell = editions.of(key.year())
                .findCellOf(key.flow())
                .map(CellId::toString)
                .orElse(key.flow());
        return new Difference(cell, key.agencyCode(), key.year(), ledger, recount);
    }

    /** A stock as the ledger's flows make it, and as it was counted. */
    private record Level(CellId cell, String agencyCode, int year, BigDecimal ledger, BigDecimal recount) {

        boolean differs() {
            return ledger.compareTo(recount) != 0;
        }

        Difference difference() {
            return new Difference(cell.toString(), agencyCode, year, ledger, recount);
        }
    }

    /** The stocks of every year and agency, in the cells of the form of the year. */
    private List<Level> levels(
            SortedMap<TotalKey, BigDecimal> totals,
            SortedMap<TotalKey, BigDecimal> counted,
            Optional<Integer> wanted,
            int thisYear) {
        Map<String, Map<Integer, Map<String, BigDecimal>>> flows = new TreeMap<>();
        totals.forEach((key, amount) -> flows.computeIfAbsent(key.agencyCode(), agency -> new HashMap<>())
                .computeIfAbsent(key.year(), ofYear -> new HashMap<>())
                .put(key.flow(), amount));
        counted.keySet().forEach(key -> flows.computeIfAbsent(key.agencyCode(), agency -> new HashMap<>()));
        int firstYear = Stream.concat(totals.keySet().stream(), counted.keySet().stream())
                .mapToInt(TotalKey::year)
                .min()
                .orElse(thisYear);
        List<Level> levels = new ArrayList<>();
        flows.forEach((agency, byYear) -> IntStream.rangeClosed(firstYear, thisYear)
                .filter(year -> wanted.map(one -> one == year).orElse(true))
                .forEach(year -> {
                    Form form = editions.of(year);
                    StocksAndFlows stocksAndFlows = new StocksAndFlows(form, byYear);
                    form.stocks().stream()
                            .filter(stock -> owned.owns(form, stock.cell()))
                            .map(stock -> new Level(
                                    stock.cell(),
                                    agency,
                                    year,
                                    stocksAndFlows.amount(stock.cell(), year),
                                    counted(counted, agency, stock, year)))
                            .forEach(levels::add);
                }));
        return levels;
    }

    private static BigDecimal counted(SortedMap<TotalKey, BigDecimal> counted, String agency, Stock stock, int year) {
        return stock.inflows().stream()
                .map(pool ->
                        counted.getOrDefault(new TotalKey(agency, stock.through(year), pool.text()), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
