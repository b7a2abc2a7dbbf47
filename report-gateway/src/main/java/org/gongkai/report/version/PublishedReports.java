package org.gongkai.report.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;

/** What was published, for whoever reads it: by report, and in the order in which it came out. */
@ApplicationScoped
public class PublishedReports {

    private final Jdbi jdbi;

    PublishedReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was published or withdrawn behind a place, in the order in which it came out. */
    public List<ReportVersion> after(FeedPlace place, ReportFilter filter, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.* from report_version v join agency a on a.code = v.agency_code
                        where coalesce(v.withdrawn_position, v.position) > :position and a.region_code like :prefix || '%'
                            and v.agency_code like :agency and (:year = 0 or v.year = :year)
                            and v.coverage like :coverage
                        order by coalesce(v.withdrawn_position, v.position) limit :most""")
                .bind("position", place.position())
                .bind("prefix", filter.regionPrefix())
                .bind("agency", filter.agencyCode().orElse("%"))
                .bind("year", filter.year().orElse(0))
                .bind("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .bind("most", most)
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** The last version of every report that is public, by agency, year and coverage. */
    public Page<ReportVersion> list(ReportFilter filter, PageRequest page) {
        String after = Cursor.read(page.after(), text -> text).orElse("");
        List<ReportVersion> oneMore = jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (v.agency_code || '/' || v.year || '/' || v.coverage) v.*
                        from report_version v join agency a on a.code = v.agency_code
                        where v.agency_code || '/' || v.year || '/' || v.coverage > :afterKey
                            and v.published_at is not null and v.withdrawn_at is null
                            and a.region_code like :prefix || '%' and v.agency_code like :agency
                            and (:year = 0 or v.year = :year) and v.coverage like :coverage
                        order by v.agency_code || '/' || v.year || '/' || v.coverage, v.version desc limit :most""")
                .bind("afterKey", after)
                .bind("prefix", filter.regionPrefix())
                .bind("agency", filter.agencyCode().orElse("%"))
                .bind("year", filter.year().orElse(0))
                .bind("coverage", filter.coverage().map(Enum::name).orElse("%"))
                .bind("most", page.limit() + 1)
                .map((row, context) -> VersionRow.version(row))
                .list());
        return Page.of(oneMore, page.limit(), version -> version.key().toString());
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
