package org.gongkai.report.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.report.lock.ReportLock;

/** The filings of reports that were published elsewhere; nothing of them ever changes. */
@ApplicationScoped
public class Filings {

    private static final String FILINGS = """
            f.*, v.reason as void_reason, v.voided_at, v.voided_by, p.public_since, p.public_by
            from report_filing f
                left join report_filing_voiding v using (agency_code, year, coverage, number)
                left join report_filing_publication p using (agency_code, year, coverage, number)
            """;
    private static final String OF_KEY =
            "select " + FILINGS + "where f.agency_code = :agencyCode and f.year = :year and f.coverage = :coverage ";

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final FilingPlaces places;

    Filings(Jdbi jdbi, CurrentCaller caller, Clock clock, FilingPlaces places) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.places = places;
    }

    /** Every filing of a report, the first first. */
    public List<Filing> of(ReportKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_KEY + "order by f.number")
                .bindMethods(key)
                .map((row, context) -> filing(row))
                .list());
    }

    /** A filing by its number. */
    public Optional<Filing> find(ReportKey key, int number) {
        return jdbi.withHandle(handle -> find(handle, key, number));
    }

    /** The same within a transaction. */
    public Optional<Filing> find(Handle handle, ReportKey key, int number) {
        return handle.createQuery(OF_KEY + "and f.number = :number")
                .bindMethods(key)
                .bind("number", number)
                .map((row, context) -> filing(row))
                .findOne();
    }

    /** The filing that counts. */
    public Optional<Filing> findCurrent(ReportKey key) {
        return jdbi.withHandle(handle -> findCurrent(handle, key));
    }

    /** The same within a transaction. */
    public Optional<Filing> findCurrent(Handle handle, ReportKey key) {
        return handle.createQuery(OF_KEY + "and v.number is null order by f.number desc limit 1")
                .bindMethods(key)
                .map((row, context) -> filing(row))
                .findOne();
    }

    /** The filing that counts, where everybody may read it. */
    public Optional<Filing> findPublic(ReportKey key) {
        return findCurrent(key).filter(filing -> filing.publicHere().isPresent());
    }

    /** What these bodies had filed of a year by a moment, or have by now, as far as it counted then. */
    public List<Filing> of(int year, Collection<String> bodies, Optional<Instant> by) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct on (f.agency_code, f.coverage) " + FILINGS + """
                        where f.year = :year and f.agency_code = any(:bodies) and f.filed_at <= :by
                            and (v.number is null or v.voided_at > :by)
                        order by f.agency_code, f.coverage, f.number desc""")
                        .bind("year", year)
                        .bindArray("bodies", String.class, bodies)
                        .bind("by", by.orElse(clock.instant()))
                        .map((row, context) -> filing(row))
                        .list());
    }

    /** What counts for each year before this one, the latest first. */
    public List<Filing> before(ReportKey key, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct on (f.year) " + FILINGS + """
                        where f.agency_code = :agencyCode and f.coverage = :coverage and f.year < :year
                            and v.number is null
                        order by f.year desc, f.number desc limit :most""")
                .bindMethods(key)
                .bind("most", most)
                .map((row, context) -> filing(row))
                .list());
    }

    /** What counts of other agencies of the region for the same year. */
    public List<Filing> beside(ReportKey key, String regionPrefix, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct on (f.agency_code) " + FILINGS + """
                        join agency a on a.code = f.agency_code
                        where f.year = :year and f.coverage = :coverage and f.agency_code <> :agencyCode
                            and v.number is null and a.region_code like :prefix || '%'
                        order by f.agency_code, f.number desc limit :most""")
                .bindMethods(key)
                .bind("prefix", regionPrefix)
                .bind("most", most)
                .map((row, context) -> filing(row))
                .list());
    }

    /** Keeps a filing under the next number. */
    public Filing add(
            Handle handle,
            ReportKey key,
            String content,
            String sha256,
            LocalDate publishedOn,
            Optional<String> address,
            Optional<String> reason) {
        ReportLock.PUBLICATION.take(handle);
        int number = handle.createUpdate("""
                        insert into report_filing (agency_code, year, coverage, number, content, sha256, published_on,
                            address, reason, filed_at, filed_by)
                        select :agencyCode, :year, :coverage, coalesce(max(number), 0) + 1, :content, :sha256,
                            :publishedOn, :address, :reason, :at, :by
                        from report_filing
                        where agency_code = :agencyCode and year = :year and coverage = :coverage""")
                .bindMethods(key)
                .bind("content", content)
                .bind("sha256", sha256)
                .bind("publishedOn", publishedOn)
                .bind("address", address.orElse(null))
                .bind("reason", reason.orElse(null))
                .bind("at", clock.instant())
                .bind("by", caller.get().name())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Integer.class)
                .one();
        places.follow(handle, key);
        return find(handle, key, number).orElseThrow();
    }

    /** Keeps that a filing no longer counts. */
    public Filing voided(Handle handle, ReportKey key, int number, String reason) {
        ReportLock.PUBLICATION.take(handle);
        handle.createUpdate("""
                        insert into report_filing_voiding (agency_code, year, coverage, number, reason, voided_at, voided_by)
                        values (:agencyCode, :year, :coverage, :number, :reason, :at, :by)""")
                .bindMethods(key)
                .bind("number", number)
                .bind("reason", reason)
                .bind("at", clock.instant())
                .bind("by", caller.get().name())
                .execute();
        places.follow(handle, key);
        return find(handle, key, number).orElseThrow();
    }

    /** Keeps that everybody may read a filing. */
    public Filing madePublic(Handle handle, ReportKey key, int number) {
        ReportLock.PUBLICATION.take(handle);
        handle.createUpdate("""
                        insert into report_filing_publication (agency_code, year, coverage, number, public_since, public_by)
                        values (:agencyCode, :year, :coverage, :number, :at, :by)""")
                .bindMethods(key)
                .bind("number", number)
                .bind("at", clock.instant())
                .bind("by", caller.get().name())
                .execute();
        places.follow(handle, key);
        return find(handle, key, number).orElseThrow();
    }

    private static Filing filing(ResultSet row) throws SQLException {
        String voidReason = row.getString("void_reason");
        String publicBy = row.getString("public_by");
        return new Filing(
                new ReportKey(
                        row.getString("agency_code"), row.getInt("year"), Coverage.valueOf(row.getString("coverage"))),
                row.getInt("number"),
                row.getString("content"),
                row.getString("sha256"),
                row.getObject("published_on", LocalDate.class),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("reason")),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("filed_by"),
                voidReason == null
                        ? Optional.empty()
                        : Optional.of(new Filing.Voiding(
                                voidReason, row.getTimestamp("voided_at").toInstant(), row.getString("voided_by"))),
                publicBy == null
                        ? Optional.empty()
                        : Optional.of(new Filing.PublicHere(
                                row.getTimestamp("public_since").toInstant(), publicBy)));
    }
}
