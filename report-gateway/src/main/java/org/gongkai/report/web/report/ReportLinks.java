package org.gongkai.report.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.document.ReportKey;
import org.gongkai.document.ReportStatus;
import org.gongkai.form.words.Language;
import org.gongkai.formats.print.PageLinks;
import org.gongkai.formats.print.PageLinks.Link;
import org.gongkai.formats.print.ReportFormats;
import org.gongkai.report.assemble.ReportWithProof;
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

    /** Those of a report; one that is not public here leads nowhere that everybody could go. */
    PageLinks of(ReportWithProof shown) {
        AnnualReport report = shown.report();
        return switch (shown.place()) {
            case FILED -> PageLinks.NONE;
            case FILED_AND_PUBLIC -> links(report, "", List.of());
            case HERE ->
                report.status() == ReportStatus.PUBLISHED
                        ? links(report, version(report.version()), versions(report))
                        : PageLinks.NONE;
        };
    }

    private static PageLinks links(AnnualReport report, String version, List<Link> versions) {
        String body = URLEncoder.encode(report.agency().name(), StandardCharsets.UTF_8);
        return new PageLinks(
                List.of(
                        new Link(LinkWords.HOME.in(WORDS), "/"),
                        new Link(LinkWords.OF_THE_BODY.in(WORDS), "/?name=" + body + "#reports")),
                ReportFormats.all().stream()
                        .filter(format -> !format.suffix().equals(PAGE))
                        .map(format -> new Link(format.label(), address(report.key(), format.suffix(), version)))
                        .toList(),
                versions);
    }

    private List<Link> versions(AnnualReport report) {
        return versions.of(report.key()).stream()
                .filter(version -> version.status() == ReportStatus.PUBLISHED)
                // What a version says of itself never changes: those that came later are found from the body.
                .filter(version -> version.version() <= report.version())
                .map(ReportLinks::link)
                .toList();
    }

    private static Link link(ReportVersion version) {
        return new Link(
                LinkWords.VERSION.with(version.version()).in(WORDS),
                address(version.key(), PAGE, version(version.version())));
    }

    private static String version(int number) {
        return "version=" + number;
    }

    private static String address(ReportKey key, String suffix, String version) {
        String query = Stream.of(key.coverage() == Coverage.AGENCY ? "" : "coverage=" + key.coverage(), version)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "/api/v1/public/annual-reports/" + key.agencyCode() + "/" + key.year() + "." + suffix
                + (query.isEmpty() ? "" : "?" + query);
    }
}
