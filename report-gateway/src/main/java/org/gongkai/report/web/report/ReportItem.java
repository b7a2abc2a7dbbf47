package org.gongkai.report.web.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.formats.print.ReportFormat;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.report.authoring.ReportState;
import org.gongkai.report.version.ReportVersion;

/**
 * A report of a list.
 *
 * @param amendment why the version was made, null for the first
 * @param withdrawnAt when the version was taken out of what is public; null while it is there
 * @param withdrawal why
 * @param links where each format of just this version is; none of one that was withdrawn
 */
public record ReportItem(
        String agencyCode,
        int year,
        Coverage coverage,
        int version,
        ReportStatus status,
        String sha256,
        String publishedAt,
        String amendment,
        String withdrawnAt,
        String withdrawal,
        Map<String, String> links) {

    /** A version in a list. */
    public static ReportItem of(ReportVersion version) {
        String path =
                version.status() == ReportStatus.PUBLISHED ? "/api/v1/public/annual-reports" : "/api/v1/annual-reports";
        return new ReportItem(
                version.key().agencyCode(),
                version.key().year(),
                version.key().coverage(),
                version.version(),
                version.status(),
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

    /** A report in a list, as it stands. */
    public static ReportItem of(ReportState state) {
        return new ReportItem(
                state.key().agencyCode(),
                state.key().year(),
                state.key().coverage(),
                state.version(),
                state.status(),
                null,
                null,
                state.amendment().orElse(null),
                null,
                null,
                links("/api/v1/annual-reports", state.key(), ""));
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
