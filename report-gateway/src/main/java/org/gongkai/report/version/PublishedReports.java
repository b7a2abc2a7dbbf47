package org.gongkai.report.version;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was published here, or is shown here of what was published elsewhere, in the order in which it came out. */
@ApplicationScoped
public class PublishedReports {

    private static final Comparator<FeedEntry> IN_ORDER = Comparator.comparing(FeedEntry::position);

    private final Jdbi jdbi;
    private final FilingPlaces filings;

    PublishedReports(Jdbi jdbi, FilingPlaces filings) {
        this.jdbi = jdbi;
        this.filings = filings;
    }

    /** What was published or withdrawn behind a place and no further than another, in the order in which it came out. */
    public List<FeedEntry> between(FeedPlace after, FeedPlace last, ReportFilter filter, int most) {
        return jdbi.withHandle(handle -> Stream.concat(
                        versions(handle, after, last, filter, most).stream(),
                        filings.between(handle, after, last, filter, most).stream())
                .sorted(IN_ORDER)
                .limit(most)
                .toList());
    }

    private static List<FeedEntry> versions(
            Handle handle, FeedPlace after, FeedPlace last, ReportFilter filter, int most) {
        return handle.createQuery("""
                        select r.* from report_version r join agency a on a.code = r.agency_code
                        where coalesce(r.withdrawn_position, r.position) > :after
                            and coalesce(r.withdrawn_position, r.position) <= :last and %s
                        order by coalesce(r.withdrawn_position, r.position) limit :most""".formatted(filter.conditions()))
                .bind("after", after.position())
                .bind("last", last.position())
                .bindMap(filter.values())
                .bind("most", most)
                .map((row, context) -> (FeedEntry) new FeedEntry.OfVersion(VersionRow.version(row)))
                .list();
    }

    /** What was published here last of all. */
    public Optional<ReportVersion> newest() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from report_version where position is not null and withdrawn_at is null
                        order by position desc limit 1""")
                .map((row, context) -> VersionRow.version(row))
                .findOne());
    }

    /** The last place that was given. */
    public FeedPlace last() {
        return jdbi.withHandle(handle -> later(
                handle.createQuery("""
                        select * from report_version where position is not null
                        order by coalesce(withdrawn_position, position) desc limit 1""")
                        .map((row, context) -> VersionRow.version(row))
                        .findOne(),
                filings.last(handle)));
    }

    /** Whether a place is one that was given here, and still stands for what it stood for. */
    public boolean isKnown(FeedPlace place) {
        return place.equals(FeedPlace.START)
                || jdbi.withHandle(handle -> handle.createQuery(
                                        "select * from report_version where position = :at or withdrawn_position = :at")
                                .bind("at", place.position())
                                .map((row, context) -> VersionRow.version(row))
                                .findOne()
                                .filter(place::isOf)
                                .isPresent()
                        || filings.at(handle, place.position())
                                .filter(place::isOf)
                                .isPresent());
    }

    /** The place behind which all stands that came out at a moment or later. */
    public FeedPlace before(Instant moment) {
        return jdbi.withHandle(handle -> later(
                handle.createQuery("""
                        select * from report_version where position is not null
                            and coalesce(withdrawn_at, published_at) < :moment
                        order by coalesce(withdrawn_position, position) desc limit 1""")
                        .bind("moment", moment)
                        .map((row, context) -> VersionRow.version(row))
                        .findOne(),
                filings.before(handle, moment)));
    }

    private static FeedPlace later(Optional<ReportVersion> version, Optional<FeedEntry> filing) {
        return Stream.concat(version.map(FeedEntry.OfVersion::new).stream(), filing.stream())
                .max(IN_ORDER)
                .map(FeedPlace::of)
                .orElse(FeedPlace.START);
    }
}
