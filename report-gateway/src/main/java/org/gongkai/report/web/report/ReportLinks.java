package org.gongkai.report.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.words.Language;
import org.gongkai.formats.print.PageLinks;
import org.gongkai.formats.print.PageLinks.Link;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.report.version.ReportVersion;
import org.gongkai.report.version.ReportVersions;

/** Where the page of a published report leads: its other formats, its versions, its body, the first page. */
@Singleton
class ReportLinks {

    private static final String PAGE = "html";

    /** What the page is written in. */
    private static final Language WORDS = Language.CHINESE;

    private final ReportVersions versions;

    ReportLinks(ReportVersions versions) {
        this.versions = versions;
    }

    /** Those of a report; one that is not published leads nowhere that everybody could go. */
    PageLinks of(AnnualReport report) {
        if (report.status() != ReportStatus.PUBLISHED) {
            return PageLinks.NONE;
        }
        String body = URLEncoder.encode(report.agency().name(), StandardCharsets.UTF_8);
        return new PageLinks(
                List.of(
                        new Link(LinkWords.HOME.in(WORDS), "/"),
                        new Link(LinkWords.OF_THE_BODY.in(WORDS), "/?name=" + body + "#reports")),
                ReportFormats.all().stream()
                        .filter(format -> !format.suffix().equals(PAGE))
                        .map(format ->
                                new Link(format.label(), address(report.key(), format.suffix(), report.version())))
                        .toList(),
                versions.of(report.key()).stream()
                        .filter(version -> version.status() == ReportStatus.PUBLISHED)
                        // What a version says of itself never changes: those that came later are found from the body.
                        .filter(version -> version.version() <= report.version())
                        .map(ReportLinks::version)
                        .toList());
    }

    private static Link version(ReportVersion version) {
        return new Link(
                LinkWords.VERSION.with(version.version()).in(WORDS), address(version.key(), PAGE, version.version()));
    }

    private static String address(ReportKey key, String suffix, int version) {
        String coverage = key.coverage() == Coverage.AGENCY ? "" : "coverage=" + key.coverage() + "&";
        return "/api/v1/public/annual-reports/" + key.agencyCode() + "/" + key.year() + "." + suffix + "?" + coverage
                + "version=" + version;
    }
}
