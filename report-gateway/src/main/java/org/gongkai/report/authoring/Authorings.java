package org.gongkai.report.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.NativeQuery;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.kit.life.Lives;
import org.gongkai.kit.paging.SortedPlace;
import org.gongkai.report.lock.ReportLock;
import org.gongkai.report.version.ReportFilter;
import org.gongkai.report.version.ReportOrder;

/** The authoring of every report. */
@ApplicationScoped
class Authorings implements Lives<Authoring, ReportKey> {

    private final Jdbi jdbi;

    Authorings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** That of a report as it stands, also where nobody has touched it. */
    Authoring authoring(ReportKey key) {
        return findByIdOptional(key).orElseGet(() -> new Authoring(key));
    }

    /** That of a report, begun where nobody has touched it; nobody else changes it until the transaction ends. */
    Authoring locked(ReportKey key) {
        jdbi.useHandle(handle -> ReportLock.REPORT.take(handle, key.toString()));
        return findByIdOptional(key).orElseGet(() -> {
            Authoring begun = new Authoring(key);
            persistAndFlush(begun);
            return begun;
        });
    }

    private static final String STATUS = "r.status";

    /** A report of a list, and what the list is ordered by. */
    record Listed(Authoring authoring, String key) {}

    /** So many at most behind a place of an order. */
    List<Listed> behind(ReportOrder order, Optional<SortedPlace> after, ReportFilter filter, int most) {
        NativeQuery<Object[]> query = getSession()
                .createNativeQuery(
                        "select {r.*}, " + order.key(STATUS) + " as sort_key from " + wanted(filter)
                                + after.map(place -> " and " + order.behind(STATUS))
                                        .orElse("") + " order by "
                                + order.by(STATUS),
                        Object[].class)
                .addEntity("r", Authoring.class)
                .addScalar("sort_key", String.class)
                .setMaxResults(most);
        bind(query, filter);
        after.ifPresent(place -> {
            query.setParameter("afterKey", place.key().orElse(""));
            query.setParameter("afterReport", place.id());
        });
        return query.getResultList().stream()
                .map(row -> new Listed((Authoring) row[0], (String) row[1]))
                .toList();
    }

    private static String wanted(ReportFilter filter) {
        return "annual_report r join agency a on a.code = r.agency_code where " + filter.conditions()
                + " and r.status in (:statuses)";
    }

    private static void bind(NativeQuery<?> query, ReportFilter filter) {
        filter.values().forEach(query::setParameter);
        query.setParameterList(
                "statuses",
                Stream.concat(
                                Stream.of(ReportStatus.values())
                                        .filter(filter::isOf)
                                        .map(Enum::name),
                                // A list of none is none that SQL knows.
                                Stream.of(""))
                        .toList());
    }

    /** How many there are with which value in a column, as text. */
    Map<Optional<String>, Long> count(ReportFilter filter, String column) {
        NativeQuery<Object[]> query = getSession()
                .createNativeQuery(
                        "select cast(r." + column + " as text) as value, count(*) as number from " + wanted(filter)
                                + " group by 1 order by 1",
                        Object[].class)
                .addScalar("value", String.class)
                .addScalar("number", Long.class);
        bind(query, filter);
        Map<Optional<String>, Long> counts = new LinkedHashMap<>();
        query.getResultList().forEach(row -> counts.put(Optional.of((String) row[0]), (Long) row[1]));
        return counts;
    }
}
