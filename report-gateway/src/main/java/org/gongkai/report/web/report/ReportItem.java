package org.gongkai.report.web.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.words.Language;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.report.filing.FilingWords;
import org.gongkai.report.version.FeedEntry;
import org.gongkai.report.version.FilingPlace;
import org.gongkai.report.version.ListedReport;
import org.gongkai.report.version.ListedReports;
import org.gongkai.report.version.ReportStanding;
import org.gongkai.report.version.ReportVersion;

/**
 * A report of a list.
 *
 * @param agencyName of the body, as the directory has it today; null in the feed and among the versions of one report
 * @param version of one that was filed the number of the filing
 * @param filing the same number; null for what was made here
 * @param amendment why the version was made, null for the first
 * @param withdrawnAt when the version was taken out of what is public; null while it is there
 * @param withdrawal why
 * @param links where each format of just this version is; none of one that was withdrawn
 */
public record ReportItem(
        String agencyCode,
        String agencyName,
        int year,
        Coverage coverage,
        int version,
        ReportStanding status,
        Integer filing,
        String sha256,
        String publishedAt,
        String amendment,
        String withdrawnAt,
        String withdrawal,
        Map<String, String> links) {

    private static final String DESK = "/api/v1/annual-reports";
    private static final String PUBLIC = "/api/v1/public/annual-reports";

    /** A version in a list. */
    public static ReportItem of(ReportVersion version) {
        String path = version.status() == ReportStatus.PUBLISHED ? PUBLIC : DESK;
        return new ReportItem(
                version.key().agencyCode(),
                null,
                version.key().year(),
                version.key().coverage(),
                version.version(),
                ReportStanding.of(version.status()),
                null,
                version.proof().sha256(),
                version.proof().publishedAt().map(ChinaTime::write).orElse(null),
                version.amendment().orElse(null),
                version.withdrawal()
                        .map(withdrawal -> ChinaTime.write(withdrawal.at()))
                        .orElse(null),
                version.withdrawal().map(ReportVersion.Withdrawal::reason).orElse(null),
                version.status() == ReportStatus.WITHDRAWN
                        ? Map.of()
                        : links(path, version.key(), "&version=" + version.version()));
    }

    /** What the feed tells of. */
    static ReportItem of(FeedEntry entry) {
        return switch (entry) {
            case FeedEntry.OfVersion(ReportVersion version) -> of(version);
            case FeedEntry.OfFiling(FilingPlace place) -> of(place);
        };
    }

    private static ReportItem of(FilingPlace place) {
        return new ReportItem(
                place.key().agencyCode(),
                null,
                place.key().year(),
                place.key().coverage(),
                place.number(),
                place.isShown() ? ReportStanding.FILED : ReportStanding.WITHDRAWN,
                place.number(),
                place.sha256(),
                ChinaTime.write(place.publishedOn().atStartOfDay(ChinaTime.ZONE).toInstant()),
                null,
                place.isShown() ? null : ChinaTime.write(place.at()),
                place.isShown() ? null : withdrawal(place),
                place.isShown() ? links(PUBLIC, place.key(), "") : Map.of());
    }

    private static String withdrawal(FilingPlace place) {
        return place.reason().orElseGet(() -> FilingWords.REPORTED_HERE.in(Language.CHINESE));
    }

    /** A report in a list, as it stands for whoever reads it. */
    static ReportItem of(ListedReport report, ListedReports.Reader reader) {
        boolean isFiled = report.standing() == ReportStanding.FILED;
        return new ReportItem(
                report.key().agencyCode(),
                report.agencyName(),
                report.key().year(),
                report.key().coverage(),
                report.version(),
                report.standing(),
                isFiled ? report.version() : null,
                report.sha256().orElse(null),
                report.publishedAt().map(ChinaTime::write).orElse(null),
                report.amendment().orElse(null),
                null,
                null,
                switch (reader) {
                    case AT_WORK -> links(DESK, report.key(), "");
                    case OF_PUBLIC_ONES -> links(PUBLIC, report.key(), isFiled ? "" : "&version=" + report.version());
                });
    }

    private static Map<String, String> links(String path, ReportKey key, String query) {
        Map<String, String> links = new LinkedHashMap<>();
        for (ReportFormat format : ReportFormats.all()) {
            links.put(
                    format.suffix(),
                    path + "/" + key.agencyCode() + "/" + key.year() + "." + format.suffix() + "?coverage="
                            + key.coverage() + query);
        }
        return links;
    }
}
