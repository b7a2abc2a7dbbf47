package org.gongkai.report.version;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportKey;
import org.gongkai.report.document.ReportParser;

/** Published versions as reports: what others are held against. */
@ApplicationScoped
public class OfficialReports {

    private final ReportVersions versions;
    private final ReportParser parser;

    OfficialReports(ReportVersions versions, ReportParser parser) {
        this.versions = versions;
        this.parser = parser;
    }

    /** The last published report. */
    public Optional<AnnualReport> find(ReportKey key) {
        return versions.findPublished(key).map(this::of);
    }

    /** The last published report of each year before this one, the latest first. */
    public List<AnnualReport> before(ReportKey key, int most) {
        return versions.before(key, most).stream().map(this::of).toList();
    }

    /** The last published reports of other agencies of the region for the same year. */
    public List<AnnualReport> beside(ReportKey key, String regionPrefix, int most) {
        return versions.beside(key, regionPrefix, most).stream().map(this::of).toList();
    }

    /** A version as a report. */
    public AnnualReport of(ReportVersion version) {
        return parser.parse(version.content(), version.status());
    }
}
