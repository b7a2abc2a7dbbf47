package org.gongkai.litigation.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.check.FindingWords;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.ScopedRows;

/** What is found in the cases that a year counts (domain 11, V16, V28, V29). */
@ApplicationScoped
@Transactional
public class FindingsOfYear {

    private static final String COUNTED = SqlResource.read(FindingsOfYear.class, "counted.sql");
    private static final String TWICE = SqlResource.read(FindingsOfYear.class, "twice.sql");
    private static final int AT_ONCE = 500;
    private static final int NAMED = 20;

    private final FigureReach reach;
    private final CaseHandling cases;
    private final Jdbi jdbi;

    FindingsOfYear(FigureReach reach, CaseHandling cases, Jdbi jdbi) {
        this.reach = reach;
        this.cases = cases;
        this.jdbi = jdbi;
    }

    /** By code, in a body or in all bodies in the sum of a region; what is found twice in a case counts once. */
    public List<FoundInCases> of(int year, FigureScope scope) {
        ScopedRows rows = reach.rows(scope, year, Optional.empty());
        List<UUID> counted = jdbi.withHandle(handle -> rows.bind(handle.createQuery(COUNTED))
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31))
                .mapTo(UUID.class)
                .list());
        Map<Key, List<String>> found = new TreeMap<>(Key.ORDER);
        for (int from = 0; from < counted.size(); from += AT_ONCE) {
            cases.listed(counted.subList(from, Math.min(from + AT_ONCE, counted.size())))
                    .forEach(state -> keys(state)
                            .forEach(key -> found.computeIfAbsent(key, first -> new ArrayList<>())
                                    .add(number(state))));
        }
        return Stream.concat(inOneCase(found), twice(year, rows)).toList();
    }

    /** What is found in no case by itself: that several bodies count one suit. */
    private Stream<FoundInCases> twice(int year, ScopedRows rows) {
        List<String> numbers = jdbi.withHandle(handle -> rows.bind(handle.createQuery(TWICE))
                .bind("first", LocalDate.of(year, 1, 1))
                .bind("last", LocalDate.of(year, 12, 31))
                .mapTo(String.class)
                .list());
        return numbers.isEmpty()
                ? Stream.empty()
                : Stream.of(new FoundInCases(
                        FindingWords.COUNTED_TWICE,
                        Finding.Severity.WARNING,
                        false,
                        numbers.size(),
                        numbers.stream().limit(NAMED).toList()));
    }

    private static Stream<FoundInCases> inOneCase(Map<Key, List<String>> found) {
        return found.entrySet().stream()
                .map(entry -> new FoundInCases(
                        entry.getKey().code(),
                        entry.getKey().severity(),
                        entry.getKey().told(),
                        entry.getValue().size(),
                        entry.getValue().stream().limit(NAMED).toList()));
    }

    private record Key(FindingWords code, Finding.Severity severity, boolean told) {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::code).thenComparing(Key::severity).thenComparing(Key::told);
    }

    private static Stream<Key> keys(CaseFileState state) {
        return state.findings().stream()
                .map(finding -> new Key(finding.code(), finding.severity(), state.told()))
                .distinct();
    }

    private static String number(CaseFileState state) {
        return state.course().proceedings().stream()
                .flatMap(proceeding -> Stream.ofNullable(proceeding.facts().caseNumber()))
                .findFirst()
                .orElseGet(() -> state.id().toString());
    }
}
