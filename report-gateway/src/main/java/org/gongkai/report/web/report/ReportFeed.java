package org.gongkai.report.web.report;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.gongkai.document.ReportStatus;
import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.version.PublishedReports;
import org.gongkai.report.version.ReportFilter;
import org.gongkai.report.version.ReportVersion;
import org.gongkai.report.web.asked.Choices;
import org.gongkai.report.web.asked.ReportParameters;

/**
 * What was published, in the order of publication. The cursor is the place of the last publication that was read; places
 * are given one transaction after the other, so none is skipped and none comes twice, also across restarts.
 */
@Singleton
class ReportFeed {

    private final PublishedReports published;

    ReportFeed(PublishedReports published) {
        this.published = published;
    }

    /**
     * A page.
     *
     * @param next value of {@code since} or {@code after} for more that is there already; null when there is none
     * @param cursor value of {@code since} for what will be published later; null for a list without one
     */
    record Items(List<ReportItem> items, String next, String cursor) {}

    static ReportFilter filter(String agencyCode, String regionCode, String year, String coverage, String status) {
        return new ReportFilter(
                Optional.ofNullable(agencyCode),
                Parameters.region(regionCode),
                Optional.ofNullable(year).map(Parameters::year),
                ReportParameters.coverage(coverage),
                Optional.ofNullable(status).map(name -> Choices.of("status", name, ReportStatus.class)));
    }

    Response published(ReportFilter filter, String since, String limit, UriInfo uri) {
        int most = PageRequest.of(limit, null).limit();
        long after = Cursor.read("since", Optional.ofNullable(since).filter(text -> !text.isEmpty()), Long::valueOf)
                .orElse(0L);
        // Read first: what is published in between has a later place and comes with the next page.
        long last = published.lastPosition();
        List<ReportVersion> found = published.after(after, filter, most + 1);
        boolean more = found.size() > most;
        List<ReportVersion> shown = more ? found.subList(0, most) : found;
        long reached = shown.isEmpty() ? after : shown.getLast().position().orElseThrow();
        String cursor = Cursor.write(Long.toString(more ? reached : Math.max(reached, last)));
        Response.ResponseBuilder answer =
                Response.ok(new Items(shown.stream().map(ReportItem::of).toList(), more ? cursor : null, cursor));
        if (more) {
            answer.header(HttpHeaders.LINK, Pages.next(uri, "since", cursor));
        }
        return answer.build();
    }
}
