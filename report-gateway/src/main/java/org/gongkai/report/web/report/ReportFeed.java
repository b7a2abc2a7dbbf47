package org.gongkai.report.web.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.gongkai.kit.paging.Cursor;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.version.FeedEntry;
import org.gongkai.report.version.FeedPlace;
import org.gongkai.report.version.PublishedReports;
import org.gongkai.report.version.ReportFilter;
import org.gongkai.report.version.ReportStanding;
import org.gongkai.report.web.asked.Choices;
import org.gongkai.report.web.asked.ReportParameters;

/**
 * What was published and withdrawn, in the order in which it came out, the same for everybody. The cursor is the place that was
 * read last; places are given one transaction after the other, so none is skipped and none comes twice, also across restarts.
 */
@Singleton
class ReportFeed {

    /** What is promised to whoever pulls; docs/pulling.md says all of it. */
    static final String PROTOCOL =
            "Places are given one publication after the other, each before the next is begun, so that whoever"
                    + " follows the cursor gets each version once and misses none. A version that was withdrawn stands where it was withdrawn,"
                    + " without links: what was pulled of it is to be taken down. A higher version replaces the lower ones of its report. FILED is a report"
                    + " that was published elsewhere and that its office shows here too, without a signature; it is withdrawn where another filing or a version"
                    + " that was made here takes its place. A cursor"
                    + " that this server does not know is 410. Without a token one address has 300 requests a minute"
                    + " (gongkai.edge.public-requests-a-minute) for all that is public, then 429 with Retry-After.";

    private static final String SINCE = "since";

    /** No cursor has one, every moment has. */
    private static final char OF_MOMENTS = ':';

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

    static ReportFilter filter(String agencyCode, String regionCode, String year, String coverage) {
        return filter(agencyCode, regionCode, year, coverage, null, Optional.empty(), List.of());
    }

    static ReportFilter filter(
            String agencyCode,
            String regionCode,
            String year,
            String coverage,
            String status,
            Optional<Boolean> open,
            List<String> words) {
        return new ReportFilter(
                Optional.ofNullable(agencyCode),
                Parameters.region(regionCode),
                Optional.ofNullable(year).map(Parameters::year),
                ReportParameters.coverage(coverage),
                Optional.ofNullable(status).map(name -> Choices.of("status", name, ReportStanding.class)),
                open,
                words);
    }

    /**
     * A page of the feed.
     *
     * @param since the cursor of the page before, a moment from which on all is wanted, or nothing for the beginning
     * @throws Problem when the cursor is not of this server, or of a database that was there before a restore
     */
    Response published(ReportFilter filter, String since, String limit, UriInfo uri) {
        int most = PageRequest.of(limit, null).limit();
        FeedPlace after = place(Optional.ofNullable(since).filter(text -> !text.isEmpty()), uri);
        // Read first: all up to it is there to be read, and what is published in between comes with the next page.
        FeedPlace last = published.last();
        List<FeedEntry> found = published.between(after, last, filter, most + 1);
        boolean more = found.size() > most;
        List<FeedEntry> shown = more ? found.subList(0, most) : found;
        FeedPlace reached = shown.isEmpty() ? after : FeedPlace.of(shown.getLast());
        String cursor = Cursor.write((more ? reached : last).toString());
        Response.ResponseBuilder answer =
                Response.ok(new Items(shown.stream().map(ReportItem::of).toList(), more ? cursor : null, cursor));
        if (more) {
            answer.header(HttpHeaders.LINK, Pages.next(uri, "since", cursor));
        }
        return answer.build();
    }

    private FeedPlace place(Optional<String> since, UriInfo uri) {
        if (since.filter(text -> text.indexOf(OF_MOMENTS) >= 0).isPresent()) {
            return Parameters.moment(SINCE, since.get()).map(published::before).orElseThrow();
        }
        FeedPlace place = Cursor.read(SINCE, since, FeedPlace::parse).orElse(FeedPlace.START);
        if (!published.isKnown(place)) {
            throw Problem.of(ReportProblem.CURSOR_UNKNOWN, ReportWords.CURSOR_UNKNOWN)
                    .with(Map.of("restart", Pages.address(uri, SINCE, "")));
        }
        return place;
    }
}
