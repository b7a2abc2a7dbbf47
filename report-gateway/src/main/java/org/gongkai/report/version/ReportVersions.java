package org.gongkai.report.version;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.document.Proof;
import org.gongkai.document.ReportKey;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.report.lock.ReportLock;

/** The frozen versions of reports; what is published is open to everybody, the rest to those in scope. */
@ApplicationScoped
public class ReportVersions {

    private final Jdbi jdbi;
    private final CurrentCaller caller;
    private final Clock clock;
    private final ReportSigner signer;
    private final FilingPlaces filings;

    ReportVersions(Jdbi jdbi, CurrentCaller caller, Clock clock, ReportSigner signer, FilingPlaces filings) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.clock = clock;
        this.signer = signer;
        this.filings = filings;
    }

    /**
     * Freezes a content as a version.
     *
     * @param amendment why it is made, empty for the first
     */
    public void freeze(ReportKey key, int version, Optional<String> amendment, String canonical) {
        jdbi.useHandle(handle -> {
            Proof proof = signer.sign(handle, key.agencyCode(), canonical);
            handle.createUpdate("""
                            insert into report_version (agency_code, year, coverage, version, content, sha256,
                                signature, amendment, finalized_at, finalized_by)
                            values (:agencyCode, :year, :coverage, :version, :content, :sha256,
                                :signature, :amendment, :at, :by)""")
                    .bindMethods(key)
                    .bind("version", version)
                    .bind("content", canonical)
                    .bind("sha256", proof.sha256())
                    .bind("signature", proof.signature().orElseThrow())
                    .bind("amendment", amendment.orElse(null))
                    .bind("at", clock.instant())
                    .bind("by", caller.get().name())
                    .execute();
        });
    }

    /**
     * Opens a version to everybody. Positions are given one transaction after the other, so that whoever has read up to
     * one has missed none before it.
     */
    public void publish(ReportKey key, int version) {
        jdbi.useHandle(handle -> {
            filings.makeWay(handle, key);
            handle.createUpdate("""
                            update report_version set published_at = :at, published_by = :by, position = next_report_place()
                            where agency_code = :agencyCode and year = :year and coverage = :coverage
                                and version = :version and published_at is null""")
                    .bindMethods(key)
                    .bind("version", version)
                    .bind("at", clock.instant())
                    .bind("by", caller.get().name())
                    .execute();
        });
    }

    /**
     * Takes a published version out of what is public; it keeps its content, and the withdrawal a place in the order of
     * publications.
     *
     * @return whether it was public
     */
    public boolean withdraw(ReportKey key, int version, String reason) {
        return jdbi.withHandle(handle -> {
            ReportLock.PUBLICATION.take(handle);
            boolean wasPublic = handle.createUpdate("""
                            update report_version set withdrawn_at = :at, withdrawn_by = :by, withdrawal = :reason,
                                withdrawn_position = next_report_place()
                            where agency_code = :agencyCode and year = :year and coverage = :coverage
                                and version = :version and published_at is not null and withdrawn_at is null""")
                            .bindMethods(key)
                            .bind("version", version)
                            .bind("at", clock.instant())
                            .bind("by", caller.get().name())
                            .bind("reason", reason)
                            .execute()
                    == 1;
            // What was filed of the year stands again.
            filings.follow(handle, key);
            return wasPublic;
        });
    }

    /** A version that the caller may see. */
    public Optional<ReportVersion> find(ReportKey key, int version) {
        return jdbi.withHandle(handle -> version(handle, key, version));
    }

    /** The last version that is public. */
    public Optional<ReportVersion> findPublished(ReportKey key) {
        return jdbi.withHandle(handle -> ofKey(
                        handle,
                        key,
                        "and published_at is not null and withdrawn_at is null order by version desc limit 1")
                .map((row, context) -> VersionRow.version(row))
                .findOne());
    }

    /** The last version that was withdrawn. */
    public Optional<ReportVersion> findWithdrawn(ReportKey key) {
        return jdbi.withHandle(
                handle -> ofKey(handle, key, "and withdrawn_at is not null order by version desc limit 1")
                        .map((row, context) -> VersionRow.version(row))
                        .findOne());
    }

    /** The last version of each report of a year that was public of these bodies at a moment, or is now. */
    public List<ReportVersion> published(int year, Collection<String> bodies, Optional<Instant> by) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (agency_code, coverage) * from report_version
                        where year = :year and agency_code = any(:bodies) and published_at <= :by
                            and (withdrawn_at is null or withdrawn_at > :by)
                        order by agency_code, coverage, version desc""")
                .bind("year", year)
                .bindArray("bodies", String.class, bodies)
                .bind("by", by.orElse(clock.instant()))
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** Every version that the caller may see, the first first. */
    public List<ReportVersion> of(ReportKey key) {
        return jdbi.withHandle(handle -> ofKey(handle, key, "order by version")
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** The last published version of each year before this one, the latest first. */
    public List<ReportVersion> before(ReportKey key, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (year) * from report_version
                        where agency_code = :agencyCode and coverage = :coverage and year < :year
                            and published_at is not null and withdrawn_at is null
                        order by year desc, version desc limit :most""")
                .bindMethods(key)
                .bind("most", most)
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    /** The last published versions of other agencies of the region for the same year. */
    public List<ReportVersion> beside(ReportKey key, String regionPrefix, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (v.agency_code) v.* from report_version v join agency a on a.code = v.agency_code
                        where v.year = :year and v.coverage = :coverage and v.agency_code <> :agencyCode
                            and v.published_at is not null and v.withdrawn_at is null and a.region_code like :prefix || '%'
                        order by v.agency_code, v.version desc limit :most""")
                .bindMethods(key)
                .bind("prefix", regionPrefix)
                .bind("most", most)
                .map((row, context) -> VersionRow.version(row))
                .list());
    }

    private static Optional<ReportVersion> version(Handle handle, ReportKey key, int version) {
        return ofKey(handle, key, "and version = :version")
                .bind("version", version)
                .map((row, context) -> VersionRow.version(row))
                .findOne();
    }

    private static Query ofKey(Handle handle, ReportKey key, String more) {
        return handle.createQuery("""
                        select * from report_version
                        where agency_code = :agencyCode and year = :year and coverage = :coverage
                        """ + more).bindMethods(key);
    }
}
