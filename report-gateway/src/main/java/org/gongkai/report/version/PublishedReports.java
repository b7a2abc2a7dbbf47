package org.gongkai.report.version;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.document.ReportStatus;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SortedPlace;

/** What was published, for whoever reads it: by report, and in the order in which it came out. */
@ApplicationScoped
public class PublishedReports {

    private static final String PUBLISHED = "'PUBLISHED'";

    private static final String STATUS = "status";

    private static final String LAST = """
            select distinct on (agency_code, year, coverage) * from report_version
            where published_at is not null and withdrawn_at is null
            order by agency_code, year, coverage, version desc""";

    private final Jdbi jdbi;

    PublishedReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was published or withdrawn behind a place, in the order in which it came out. */
    public List<ReportVersion> after(FeedPlace place, ReportFilter filter, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.* from report_version r join agency a on a.code = r.agency_code
                        where coalesce(r.withdrawn_position, r.position) > :position and %s
                        order by coalesce(r.withdrawn_position, r.position) limit :most""".formatted(filter.conditions()))
                .bind("position", place.position())
                .bindMap(filter.values())
                .bind("most", most)
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** The last version of every report that is public, in an order. */
    public Page<ReportVersion> list(ReportFilter filter, ReportOrder order, PageRequest page) {
        if (!filter.isOf(ReportStatus.PUBLISHED)) {
            return new Page<>(List.of(), null);
        }
        Optional<SortedPlace> after = order.after(page);
        record Row(ReportVersion version, String key) {}
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select r.*, " + order.key(PUBLISHED) + " as sort_key from (" + LAST
                            + ") r join agency a on a.code = r.agency_code where " + filter.conditions()
                            + after.map(place -> " and " + order.behind(PUBLISHED))
                                    .orElse("") + " order by "
                            + order.by(PUBLISHED) + " limit :most")
                    .bindMap(filter.values())
                    .bind("most", page.limit() + 1);
            after.ifPresent(
                    place -> query.bind("afterKey", place.key().orElse("")).bind("afterReport", place.id()));
            List<Row> oneMore = query.map((row, context) -> new Row(VersionRow.version(row), row.getString("sort_key")))
                    .list();
            return Page.of(
                            oneMore,
                            page.limit(),
                            row -> new SortedPlace(
                                            Optional.of(row.key()),
                                            row.version().key().toString())
                                    .written(order.order()))
                    .map(Row::version);
        });
    }

    /** How many there are with which value in a column of a row {@code r}, as text. */
    public Map<Optional<String>, Long> count(ReportFilter filter, String column) {
        if (!filter.isOf(ReportStatus.PUBLISHED)) {
            return Map.of();
        }
        Map<Optional<String>, Long> counts = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "select " + (column.equals(STATUS) ? PUBLISHED : "cast(r." + column + " as text)")
                                + " as value, count(*) as number from (" + LAST
                                + ") r join agency a on a.code = r.agency_code where " + filter.conditions()
                                + " group by 1 order by 1")
                .bindMap(filter.values())
                .map((row, context) -> counts.put(Optional.of(row.getString("value")), row.getLong("number")))
                .list());
        return counts;
    }

    /** What was published last of all. */
    public Optional<ReportVersion> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from report_version where position is not null and withdrawn_at is null
                        order by position desc limit 1""")
                .map((row, context) -> VersionRow.version(row))
                .findOne());
    }

    /** The last place that was given. */
    public FeedPlace last() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from report_version where position is not null
                        order by coalesce(withdrawn_position, position) desc limit 1""")
                        .map((row, context) -> VersionRow.version(row))
                        .findOne())
                .map(FeedPlace::of)
                .orElse(FeedPlace.START);
    }

    /** Whether a place is one that was given here, and still stands for what it stood for. */
    public boolean isKnown(FeedPlace place) {
        return place.equals(FeedPlace.START)
                || jdbi.withHandle(handle -> handle.createQuery(
                                        "select * from report_version where position = :at or withdrawn_position = :at")
                                .bind("at", place.position())
                                .map((row, context) -> VersionRow.version(row))
                                .findOne())
                        .filter(place::isOf)
                        .isPresent();
    }

    /** The place behind which all stands that came out at a moment or later. */
    public FeedPlace before(Instant moment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from report_version where position is not null
                            and coalesce(withdrawn_at, published_at) < :moment
                        order by coalesce(withdrawn_position, position) desc limit 1""")
                        .bind("moment", moment)
                        .map((row, context) -> VersionRow.version(row))
                        .findOne())
                .map(FeedPlace::of)
                .orElse(FeedPlace.START);
    }
}
