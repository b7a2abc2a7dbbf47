package org.gongkai.report.version;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportParser;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.edition.Editions;
import org.gongkai.report.lock.ReportLock;

/**
 * What is official, as reports: the last version that was published here, else what the office has filed of a report
 * that was published elsewhere. Others are held against it.
 */
@ApplicationScoped
public class OfficialReports {

    private static final int YEARS_OF_HISTORY = 5;

    private final ReportParser parser;
    private final ReportVersions versions;
    private final Filings filings;
    private final Jdbi jdbi;

    OfficialReports(Editions editions, ReportVersions versions, Filings filings, Jdbi jdbi) {
        this.jdbi = jdbi;
        this.parser = new ReportParser(editions);
        this.versions = versions;
        this.filings = filings;
    }

    /** The official report, if there is one. */
    public Optional<AnnualReport> find(ReportKey key) {
        return versions.findPublished(key)
                .map(this::of)
                .or(() -> filings.findCurrent(key).map(this::of));
    }

    /** The official reports of the years before that a report is checked against, the latest first. */
    public List<AnnualReport> history(ReportKey key) {
        return before(key, YEARS_OF_HISTORY);
    }

    /** The official report of each year before this one, the latest first. */
    public List<AnnualReport> before(ReportKey key, int most) {
        return joined(versions.before(key, most), filings.before(key, most), AnnualReport::year).stream()
                .sorted(Comparator.comparing(AnnualReport::year).reversed())
                .limit(most)
                .toList();
    }

    /**
     * The official reports of bodies for a year.
     *
     * @param by what was official at this moment; empty for now
     */
    public Map<ReportKey, OfficialReport> of(int year, Collection<String> bodies, Optional<Instant> by) {
        // What is published or filed while this waits is later than the moment.
        by.ifPresent(moment ->
                QuarkusTransaction.joiningExisting().run(() -> jdbi.useHandle(ReportLock.PUBLICATION::share)));
        Map<ReportKey, OfficialReport> reports = new HashMap<>();
        filings.of(year, bodies, by)
                .forEach(filing -> reports.put(
                        filing.key(), new OfficialReport.FiledHere(of(filing), filing.number(), filing.sha256())));
        versions.published(year, bodies, by)
                .forEach(version -> reports.put(
                        version.key(),
                        new OfficialReport.PublishedHere(
                                of(version), version.version(), version.proof().sha256())));
        return reports;
    }

    /** The official reports of other agencies of the region for the same year. */
    public List<AnnualReport> beside(ReportKey key, String regionPrefix, int most) {
        return joined(
                        versions.beside(key, regionPrefix, most),
                        filings.beside(key, regionPrefix, most),
                        report -> report.agency().code())
                .stream()
                .limit(most)
                .toList();
    }

    /** A version as a report. */
    public AnnualReport of(ReportVersion version) {
        return parser.parse(version.content(), version.status());
    }

    /** A filing as a report. */
    public AnnualReport of(Filing filing) {
        return parser.parse(filing.content(), ReportStatus.PUBLISHED);
    }

    /** What was published here goes before what was filed. */
    private List<AnnualReport> joined(
            List<ReportVersion> published, List<Filing> filed, Function<AnnualReport, Object> name) {
        Map<Object, AnnualReport> reports = new LinkedHashMap<>();
        published.stream().map(this::of).forEach(report -> reports.put(name.apply(report), report));
        filed.stream().map(this::of).forEach(report -> reports.putIfAbsent(name.apply(report), report));
        return List.copyOf(reports.values());
    }
}
