package org.gongkai.report.web.filing;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.gongkai.document.ReportKey;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.filing.FiledReport;
import org.gongkai.report.filing.FilingWords;
import org.gongkai.report.filing.ReportFilings;
import org.gongkai.report.version.Filing;
import org.gongkai.report.version.Filings;
import org.gongkai.report.version.OfficialReports;
import org.gongkai.report.web.asked.ReportParameters;
import org.gongkai.report.web.asked.ReportPath;

/** Reports that were published elsewhere, as their office enters them. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}/filings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class FilingResource {

    private final Editions editions;
    private final AgenciesInScope agencies;
    private final ReportFilings desk;
    private final Filings filings;
    private final OfficialReports official;
    private final ValidBodies bodies;

    FilingResource(
            Editions editions,
            AgenciesInScope agencies,
            ReportFilings desk,
            Filings filings,
            OfficialReports official,
            ValidBodies bodies) {
        this.editions = editions;
        this.agencies = agencies;
        this.desk = desk;
        this.filings = filings;
        this.official = official;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "reportFilings", summary = "What was filed of a report that was published elsewhere")
    public FilingBodies.Answers list(@BeanParam ReportPath asked) {
        return new FilingBodies.Answers(filings.of(reached(asked)).stream()
                .map(FilingBodies.Answer::withoutReport)
                .toList());
    }

    @POST
    @Operation(
            operationId = "fileReport",
            summary = "Enter a report that was published elsewhere; later years are held against it")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FilingBodies.Answer.class)))
    public RestResponse<FilingBodies.Answer> file(
            @BeanParam ReportPath asked, FilingBodies.Body body, @Context UriInfo uri) {
        ReportKey key = reached(asked);
        FilingBodies.Body filing = bodies.require(body);
        FiledReportBody report = FiledReportBody.of(filing.report(), key, editions);
        Filing filed = desk.file(
                key,
                new FiledReport(
                        report.form(),
                        report.narrative(),
                        report.figures(),
                        report.fees(),
                        filing.publishedOn(),
                        Optional.ofNullable(filing.address()),
                        Optional.ofNullable(filing.reason())));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, answer(filed))
                .location(URI.create(uri.getPath() + "/" + filed.number() + "?coverage=" + key.coverage()))
                .build();
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "reportFiling", summary = "A filing with its report and what the rules had to say of it")
    public FilingBodies.Answer filing(@BeanParam ReportPath asked, @PathParam("number") String number) {
        return answer(filings.find(reached(asked), number(number))
                .orElseThrow(() -> Problem.notFound(FilingWords.FILING, number)));
    }

    @POST
    @Path("{number}/voidings")
    @Operation(operationId = "voidFiling", summary = "Take a filing out of what counts, saying why")
    public FilingBodies.Answer voidFiling(
            @BeanParam ReportPath asked, @PathParam("number") String number, FilingBodies.VoidingBody body) {
        return answer(desk.voidFiling(
                reached(asked), number(number), bodies.require(body).reason()));
    }

    @POST
    @Path("{number}/publications")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "publishFiling",
            summary =
                    "Show a report that was published elsewhere to everybody here too, in every format, as long as it counts")
    public FilingBodies.Answer publish(@BeanParam ReportPath asked, @PathParam("number") String number) {
        return answer(desk.publish(reached(asked), number(number)));
    }

    /** Who may not see the agency is told nothing about the body either. */
    private ReportKey reached(ReportPath asked) {
        agencies.toRead(asked.key());
        return asked.key();
    }

    private FilingBodies.Answer answer(Filing filing) {
        return FilingBodies.Answer.of(filing, official.of(filing));
    }

    private static int number(String number) {
        return ReportParameters.wholeNumber(number).orElseThrow(() -> Problem.notFound(FilingWords.FILING, number));
    }
}
