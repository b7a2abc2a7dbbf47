package org.gongkai.report.web.front;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.version.OfficialReports;
import org.gongkai.report.version.Publications;
import org.gongkai.report.version.PublishedReports;
import org.gongkai.report.version.ReportVersion;

/** The first page: what is published, the API, and where one signs in. Open to everybody. */
@Path("/")
@Produces("text/html; charset=UTF-8")
@RunOnVirtualThread
public class FrontPageResource {

    private static final String REPORTS_A_PAGE = "20";

    private final Publications publications;
    private final PublishedReports published;
    private final OfficialReports official;
    private final CurrentCaller caller;
    private final Template template;

    FrontPageResource(
            Publications publications,
            PublishedReports published,
            OfficialReports official,
            CurrentCaller caller,
            @Location("front.html") Template template) {
        this.publications = publications;
        this.published = published;
        this.official = official;
        this.caller = caller;
        this.template = template;
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @QueryParam("year") String year, @QueryParam("name") String name, @QueryParam("after") String after) {
        FrontPage.Asked asked = new FrontPage.Asked(
                said(year).map(Parameters::year), said(name), said(after).isPresent());
        Page<Publications.Publication> page = publications.list(
                new Publications.Wanted(asked.year(), asked.name()),
                PageRequest.of(REPORTS_A_PAGE, said(after).orElse(null)));
        FrontPage shown = new FrontPage(
                asked.isAll() ? published.newest().map(this::newest) : Optional.empty(),
                FrontPage.OfYear.of(page.items()),
                publications.years(),
                asked,
                Optional.ofNullable(page.next()).map(asked::address),
                account());
        Response.ResponseBuilder answer = Response.ok(
                        template.data("page", shown).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN");
        // What is kept is asked after each time.
        return answer.header(HttpHeaders.CACHE_CONTROL, account().isPresent() ? "private, no-cache" : "no-cache")
                .build();
    }

    private FrontPage.Newest newest(ReportVersion version) {
        return FrontPage.Newest.of(
                official.of(version),
                LocalDate.ofInstant(version.proof().publishedAt().orElseThrow(), ChinaTime.ZONE));
    }

    private Optional<String> account() {
        return switch (caller.get()) {
            case Caller.Anyone nobody -> Optional.empty();
            case Caller.SignedIn signedIn -> Optional.of(signedIn.name());
        };
    }

    /** What a form says; a field that is left empty says nothing. */
    private static Optional<String> said(String field) {
        return Optional.ofNullable(field).map(String::strip).filter(text -> !text.isEmpty());
    }
}
