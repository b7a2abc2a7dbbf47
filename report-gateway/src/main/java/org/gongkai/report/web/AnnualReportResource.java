package org.gongkai.report.web;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.assemble.AnnualReport;
import org.gongkai.report.assemble.Coverage;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.render.ReportJson;
import org.gongkai.report.render.ReportPage;

/** Annual reports in every format. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class AnnualReportResource {

    static final String HTML = "text/html; charset=UTF-8";

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final DraftReports drafts;
    private final ReportJson json;
    private final ReportPage page;

    AnnualReportResource(DraftReports drafts, ReportJson json, ReportPage page) {
        this.drafts = drafts;
        this.json = json;
        this.page = page;
    }

    @GET
    @Operation(
            operationId = "annualReport",
            summary = "The annual report of an agency; .json or .html behind the year picks the format")
    @APIResponse(
            responseCode = "200",
            description = "The report; with view=cells the flat map of its cells",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "AnnualReport")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response report(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String yearAndFormat,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @Parameter(schema = @Schema(enumeration = "cells")) @QueryParam("view") String view,
            @QueryParam("asOf") String asOf,
            @Parameter(
                            description = "Answer also when a service is missing; its cells are absent then",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("allowPartial")
                    String allowPartial,
            @Context Request request) {
        String[] parts = yearAndFormat.split("\\.", 2);
        MediaType format = parts.length == 2 ? format(parts[1]) : accepted(request);
        boolean cells = view != null && Choices.one("view", view, "cells").equals("cells");
        AnnualReport report = drafts.draft(
                agencyCode,
                Parameters.year(parts[0]),
                coverage == null ? Coverage.AGENCY : Choices.of("coverage", coverage, Coverage.class),
                Parameters.asOf(asOf),
                allowPartial != null
                        && Choices.one("allowPartial", allowPartial, "true", "false")
                                .equals("true"));
        if (format.equals(MediaType.TEXT_HTML_TYPE)) {
            return Response.ok(page.of(report), HTML).build();
        }
        String body = cells ? json.cells(report) : json.of(report);
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static MediaType format(String suffix) {
        return switch (suffix) {
            case "json" -> MediaType.APPLICATION_JSON_TYPE;
            case "html" -> MediaType.TEXT_HTML_TYPE;
            default -> throw Problem.notFound("format", suffix);
        };
    }

    private static MediaType accepted(Request request) {
        Variant variant = request.selectVariant(FORMATS);
        if (variant == null) {
            throw Problem.of(ProblemKind.NOT_ACCEPTABLE, "A report comes as application/json or text/html.");
        }
        return variant.getMediaType();
    }
}
