package org.gongkai.report.assemble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Proof;
import org.gongkai.document.ReportJson;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.document.Series;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agency.AgencyDirectory;
import org.gongkai.report.assemble.ReportWithProof.Place;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.version.Filing;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.OfficialReports;
import org.gongkai.report.version.ReportVersion;
import org.gongkai.report.version.ReportVersions;

/** Which report is shown: the one at work to those whose business it is, what is published to everybody. */
@ApplicationScoped
public class ReportsWithProof {

    private static final int YEARS_OF_SERIES = 9;

    private final Editions editions;
    private final AgencyDirectory directory;
    private final DraftReports drafts;
    private final ReportAuthoring authoring;
    private final ReportVersions versions;
    private final OfficialReports official;
    private final Filings filings;

    ReportsWithProof(
            Editions editions,
            AgencyDirectory directory,
            DraftReports drafts,
            ReportAuthoring authoring,
            ReportVersions versions,
            OfficialReports official,
            Filings filings) {
        this.editions = editions;
        this.directory = directory;
        this.drafts = drafts;
        this.authoring = authoring;
        this.versions = versions;
        this.official = official;
        this.filings = filings;
    }

    /**
     * The report at work: the draft, or what was frozen last. Of a year for which the office has filed what it published elsewhere it
     * is that, until somebody hands in another one: the registers of such a year may have nothing.
     */
    public ReportWithProof atWork(ReportKey key, boolean allowPartial) {
        ReportState state = authoring.state(key);
        return switch (state.status()) {
            case FINAL, PUBLISHED, WITHDRAWN -> shown(version(key, state.version()));
            case SUBMITTED -> draft(key, Optional.empty(), allowPartial);
            case DRAFT -> findFiled(state).orElseGet(() -> draft(key, Optional.empty(), allowPartial));
        };
    }

    /** What stands for a report of which nobody has ever handed in another one here. */
    public Optional<ReportWithProof> findFiled(ReportKey key) {
        return findFiled(authoring.state(key));
    }

    private Optional<ReportWithProof> findFiled(ReportState state) {
        boolean begunAtMost = state.status() == ReportStatus.DRAFT && state.version() == 1;
        return Optional.of(state.key())
                .filter(key -> begunAtMost)
                .flatMap(filings::findCurrent)
                .map(this::shown);
    }

    /** The report as it would be now, whatever is frozen, or as of a moment of recording. */
    public ReportWithProof draft(ReportKey key, Optional<Instant> asOf, boolean allowPartial) {
        var report =
                drafts.draft(key, asOf, allowPartial, DraftReports.Depth.QUICK).at(ReportStatus.DRAFT);
        return new ReportWithProof(report, Proof.ofDraft(ReportJson.canonical(report)), Place.HERE);
    }

    /** The last published version, or what the office shows of a report that was published elsewhere. */
    public ReportWithProof published(ReportKey key) {
        directory.agency(key.agencyCode());
        return versions.findPublished(key)
                .map(this::shown)
                .or(() -> filings.findPublic(key).map(this::shown))
                .orElseThrow(() -> versions.findWithdrawn(key)
                        .map(ReportsWithProof::withdrawn)
                        .orElseGet(() -> Problem.notFound(ReportWords.PUBLISHED_REPORT, key)));
    }

    /** A version, when it is published or the reader may see what is not. */
    public ReportWithProof version(ReportKey key, int number, boolean unpublishedToo) {
        directory.agency(key.agencyCode());
        ReportVersion version = version(key, number);
        if (!unpublishedToo) {
            if (version.status() == ReportStatus.WITHDRAWN) {
                throw withdrawn(version);
            }
            if (version.status() != ReportStatus.PUBLISHED) {
                throw Problem.notFound(ReportWords.VERSION, number);
            }
        }
        return shown(version);
    }

    /** Who has pulled it has to know why it is gone. */
    private static Problem withdrawn(ReportVersion version) {
        ReportVersion.Withdrawal withdrawal = version.withdrawal().orElseThrow();
        return Problem.of(
                        ReportProblem.REPORT_WITHDRAWN,
                        ReportWords.WITHDRAWN.with(
                                version.version(), ChinaTime.say(withdrawal.at()), withdrawal.reason()))
                .with(Map.of(
                        "version", version.version(),
                        "withdrawnAt", ChinaTime.write(withdrawal.at()),
                        "reason", withdrawal.reason()));
    }

    /** What is official of a year, published here or filed; or a version that is published. */
    public AnnualReport official(ReportKey key, Optional<Integer> version) {
        directory.agency(key.agencyCode());
        return version.map(number -> version(key, number, false).report())
                .or(() -> official.find(key))
                .orElseThrow(() -> Problem.notFound(ReportWords.PUBLISHED_REPORT, key));
    }

    /** A frozen version as a report. */
    public ReportWithProof shown(ReportVersion version) {
        return new ReportWithProof(official.of(version), version.proof(), Place.HERE);
    }

    /** What was filed, as a report. Nobody here has signed it. */
    private ReportWithProof shown(Filing filing) {
        Proof proof = new Proof(
                filing.content(),
                filing.sha256(),
                Optional.empty(),
                Optional.of(filing.publishedOn().atStartOfDay(ChinaTime.ZONE).toInstant()));
        return new ReportWithProof(
                official.of(filing), proof, filing.publicHere().isPresent() ? Place.FILED_AND_PUBLIC : Place.FILED);
    }

    /** The report and the last official one of each of the years before it. */
    public Series series(AnnualReport report) {
        List<AnnualReport> reports = new ArrayList<>(official.before(report.key(), YEARS_OF_SERIES));
        reports.add(report);
        return Series.of(editions, reports);
    }

    private ReportVersion version(ReportKey key, int number) {
        return versions.find(key, number).orElseThrow(() -> Problem.notFound(ReportWords.VERSION, number));
    }
}
