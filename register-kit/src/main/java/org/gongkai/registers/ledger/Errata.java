package org.gongkai.registers.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.signed.SignedReport;
import org.gongkai.registers.signed.SignedReports;

/**
 * Which signed reports a ledger transaction moves the figures of: it follows from how each record counted and counts, whoever
 * changed it and how. What gathers is looked at when it is kept, so that counting alone needs no database.
 */
final class Errata {

    private final SignedReports reports;
    private final StockFlows stocks;
    private final long posting;
    private final List<ChangedCount> open = new ArrayList<>();
    private final Map<BodyYear, List<SignedReport>> telling = new HashMap<>();
    private Optional<Set<Integer>> signedYears = Optional.empty();
    private boolean found;

    Errata(SignedReports reports, StockFlows stocks, long posting) {
        this.reports = reports;
        this.stocks = stocks;
        this.posting = posting;
    }

    private record BodyYear(String agencyCode, int year) {}

    void add(Stream<ChangedCount> changes) {
        changes.forEach(open::add);
    }

    /** Keeps what the changes so far have moved. */
    void keep(Handle handle) {
        if (open.isEmpty()) {
            return;
        }
        Set<Integer> years = signedYears.orElseGet(() -> reports.years(handle));
        signedYears = Optional.of(years);
        List<Erratum> errata = open.stream()
                .flatMap(change -> years.stream().flatMap(year -> of(handle, change, year)))
                .toList();
        open.clear();
        if (!errata.isEmpty()) {
            found = true;
            ErratumRows.insert(handle, posting, errata);
        }
    }

    private Stream<Erratum> of(Handle handle, ChangedCount change, int year) {
        BodyYear told = new BodyYear(change.agencyCode(), year);
        List<SignedReport> known = telling.get(told);
        if (known != null && known.isEmpty() || !change.moves(year, stocks)) {
            return Stream.empty();
        }
        if (known == null) {
            known = reports.tellingOf(handle, change.agencyCode(), year);
            telling.put(told, known);
        }
        return known.stream().map(report -> new Erratum(change.record(), change.agencyCode(), report));
    }

    /** The reports that a record has moved the figures of. */
    List<SignedReport> of(Handle handle, UUID record) {
        keep(handle);
        return found ? ErratumRows.of(handle, posting, record) : List.of();
    }

    /** All that were moved, with how many records have. */
    List<MovedReport> all(Handle handle) {
        keep(handle);
        return found ? ErratumRows.counts(handle, posting) : List.of();
    }
}
