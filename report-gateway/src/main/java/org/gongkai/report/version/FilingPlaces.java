package org.gongkai.report.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.report.lock.ReportLock;

/**
 * The places that filings have in the order of publications. They follow what everybody can read: at any place of the feed at
 * most one filing or version of a report stands, however often they took turns.
 */
@ApplicationScoped
class FilingPlaces {

    private static final String OF_KEY = "agency_code = :agencyCode and year = :year and coverage = :coverage";

    private static final String PLACES = """
            select r.*, f.sha256, f.published_on
            from report_filing_place r join report_filing f using (agency_code, year, coverage, number)
            """;

    private final Clock clock;

    FilingPlaces(Clock clock) {
        this.clock = clock;
    }

    /** Has the feed tell what of a report's filings everybody reads now, where that is another than before. */
    void follow(Handle handle, ReportKey key) {
        ReportLock.PUBLICATION.take(handle);
        Optional<Integer> told = told(handle, key);
        Optional<Integer> shown = handle.createQuery("select number from report_filing_shown where " + OF_KEY)
                .bindMethods(key)
                .mapTo(Integer.class)
                .findOne();
        if (!told.equals(shown)) {
            told.ifPresent(number -> end(handle, key, number));
            shown.ifPresent(number -> add(handle, key, number, FilingPlace.Kind.SHOWN, Optional.empty()));
        }
    }

    /** The same before a version of the report takes its own place: what it stands for goes first. */
    void makeWay(Handle handle, ReportKey key) {
        ReportLock.PUBLICATION.take(handle);
        told(handle, key)
                .ifPresent(number -> add(handle, key, number, FilingPlace.Kind.REPORTED_HERE, Optional.empty()));
    }

    /** Behind a place and no further than another, of each filing the last one. */
    List<FeedEntry> between(Handle handle, FeedPlace after, FeedPlace last, ReportFilter filter, int most) {
        return handle.createQuery(PLACES + """
                        join agency a on a.code = r.agency_code
                        where r.position > :after and r.position <= :last and not exists (
                            select from report_filing_place n
                            where (n.agency_code, n.year, n.coverage, n.number)
                                    = (r.agency_code, r.year, r.coverage, r.number) and n.position > r.position)
                            and %s
                        order by r.position limit :most""".formatted(filter.conditions()))
                .bind("after", after.position())
                .bind("last", last.position())
                .bindMap(filter.values())
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list();
    }

    /** The last place. */
    Optional<FeedEntry> last(Handle handle) {
        return handle.createQuery(PLACES + "order by r.position desc limit 1")
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** The last place that was given before a moment. */
    Optional<FeedEntry> before(Handle handle, Instant moment) {
        return handle.createQuery(PLACES + "where r.told_at < :moment order by r.position desc limit 1")
                .bind("moment", moment)
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** What stands at a place. */
    Optional<FeedEntry> at(Handle handle, long position) {
        return handle.createQuery(PLACES + "where r.position = :position")
                .bind("position", position)
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** The filing that the feed says can be read. */
    private static Optional<Integer> told(Handle handle, ReportKey key) {
        return handle.createQuery(
                        "select number from (select distinct on (number) number, kind from report_filing_place where "
                                + OF_KEY + " order by number, position desc) p where kind = 'SHOWN'")
                .bindMethods(key)
                .mapTo(Integer.class)
                .findOne();
    }

    private void end(Handle handle, ReportKey key, int number) {
        Optional<String> voided = handle.createQuery(
                        "select reason from report_filing_voiding where number = :number and " + OF_KEY)
                .bindMethods(key)
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
        if (voided.isPresent()) {
            add(handle, key, number, FilingPlace.Kind.VOIDED, voided);
            return;
        }
        Optional<String> replaced = handle.createQuery("select reason from report_filing where number > :number and "
                        + OF_KEY + " order by number desc limit 1")
                .bindMethods(key)
                .bind("number", number)
                .mapTo(String.class)
                .findOne();
        add(
                handle,
                key,
                number,
                replaced.isPresent() ? FilingPlace.Kind.REPLACED : FilingPlace.Kind.REPORTED_HERE,
                replaced);
    }

    private void add(Handle handle, ReportKey key, int number, FilingPlace.Kind kind, Optional<String> reason) {
        handle.createUpdate("""
                        insert into report_filing_place (position, agency_code, year, coverage, number, kind, reason, told_at)
                        values (next_report_place(), :agencyCode, :year, :coverage, :number, :kind, :reason, :at)""")
                .bindMethods(key)
                .bind("number", number)
                .bind("kind", kind)
                .bind("reason", reason.orElse(null))
                .bind("at", clock.instant())
                .execute();
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry.OfFiling(new FilingPlace(
                new ReportKey(
                        row.getString("agency_code"), row.getInt("year"), Coverage.valueOf(row.getString("coverage"))),
                row.getInt("number"),
                row.getString("sha256"),
                row.getObject("published_on", LocalDate.class),
                row.getLong("position"),
                FilingPlace.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("told_at").toInstant()));
    }
}
