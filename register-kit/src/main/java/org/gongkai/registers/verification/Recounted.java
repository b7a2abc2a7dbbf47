package org.gongkai.registers.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.ledger.Recount;
import org.gongkai.registers.ledger.TotalKey;

/** The registers as they are counted anew from their rows, whatever the ledger says. */
record Recounted(List<Recount> recounts) {

    /** What counts, by body, year and flow. */
    SortedMap<TotalKey, BigDecimal> flows(Handle handle, Optional<String> agencyCode, Optional<Integer> year) {
        SortedMap<TotalKey, BigDecimal> recounted = new TreeMap<>();
        // Several registers may count in one flow: sums that are reported, and entries of which a sum is made.
        recounts.forEach(recount -> amounts(handle, recount.flows(), agencyCode, year)
                .forEach((key, amount) -> recounted.merge(key, amount, BigDecimal::add)));
        return recounted;
    }

    /** What is there at the end of each year, by the flow that it came in by. */
    SortedMap<TotalKey, BigDecimal> levels(Handle handle, Optional<String> agencyCode, int lastYear) {
        SortedMap<TotalKey, BigDecimal> levels = new TreeMap<>();
        recounts.stream()
                .flatMap(recount -> recount.levels().stream())
                .forEach(sql -> read(
                        handle.createQuery("select agency_code, year, pool as flow, sum(amount) amount from (" + sql
                                        + ") counted" + where(agencyCode, Optional.empty()) + " group by 1, 2, 3")
                                .bind("lastYear", lastYear),
                        agencyCode,
                        Optional.empty(),
                        levels));
        return levels;
    }

    /** The sums of rows that have body, year, flow and amount; those that come to nothing are left out. */
    static SortedMap<TotalKey, BigDecimal> amounts(
            Handle handle, String rows, Optional<String> agencyCode, Optional<Integer> year) {
        SortedMap<TotalKey, BigDecimal> amounts = new TreeMap<>();
        Query query = handle.createQuery("select agency_code, year, flow, sum(amount) amount from (" + rows
                + ") counted" + where(agencyCode, year) + " group by 1, 2, 3");
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
            Query query, Optional<String> agencyCode, Optional<Integer> year, SortedMap<TotalKey, BigDecimal> target) {
        agencyCode.ifPresent(code -> query.bind("agencyCode", code));
        year.ifPresent(number -> query.bind("year", number));
        query.map((row, context) -> target.put(
                        new TotalKey(row.getString("agency_code"), row.getInt("year"), row.getString("flow")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** How many records there are. */
    long records(Handle handle, Optional<String> agencyCode) {
        long records = 0;
        for (Recount recount : recounts) {
            Query query = handle.createQuery("select coalesce(sum(records), 0) from (" + recount.records() + ") r"
                    + where(agencyCode, Optional.empty()));
            agencyCode.ifPresent(code -> query.bind("agencyCode", code));
            records += query.mapTo(Long.class).one();
        }
        return records;
    }
}
