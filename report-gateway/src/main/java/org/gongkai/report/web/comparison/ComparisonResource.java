package org.gongkai.report.web.comparison;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportKey;
import org.gongkai.document.Series;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.plot.Plot;
import org.gongkai.formats.plot.PlotPicture;
import org.gongkai.formats.plot.ReportPlots;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.comparison.Comparison;
import org.gongkai.report.problem.ReportWords;
import org.gongkai.report.web.asked.ReportParameters;
import org.gongkai.report.web.asked.ReportPath;

/** Published reports beside each other, and their plots. */
@Path("/api/v1/public/annual-reports/{agencyCode}/{year}")
@Tag(name = "Public")
@RunOnVirtualThread
public class ComparisonResource {

    private final Editions editions;
    private final ReportsWithProof reports;

    ComparisonResource(Editions editions, ReportsWithProof reports) {
        this.editions = editions;
        this.reports = reports;
    }

    @GET
    @Path("comparison")
    @Worded
    @Operation(
            operationId = "compareReports",
            summary = "A published report beside another: of an earlier version, of another year or of another agency;"
                    + " of the year before unless the query says another")
    @APIResponse(
            responseCode = "200",
            description = "The cells, rates and texts that differ",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportComparison")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response compare(
            @BeanParam ReportPath asked, @BeanParam ComparedReport with, @QueryParam("version") String version) {
        AnnualReport report = report(asked.key(), version);
        return Response.ok(ComparisonBody.of(
                        Comparison.of(editions, reports.official(with.key(asked.key()), with.version()), report)))
                .build();
    }

    @GET
    @Path("series")
    @Operation(operationId = "reportSeries", summary = "Cells and rates over the years up to this one")
    @APIResponse(
            responseCode = "200",
            description = "A value for each year that is published",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportSeries")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response series(@BeanParam ReportPath asked, @QueryParam("cellId") List<String> cellId) {
        Series series = reports.series(report(asked.key(), null));
        return Response.ok(SeriesBody.of(editions, series, cellId)).build();
    }

    @GET
    @Path("plots/{plot}")
    @Operation(
            operationId = "reportPlot",
            summary = "A plot as SVG or PNG: years, outcomes or applicants, .svg or .png")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = {
                @Content(mediaType = "image/svg+xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response plot(
            @BeanParam ReportPath asked,
            @Parameter(schema = @Schema(type = SchemaType.STRING, examples = "outcomes.svg")) @PathParam("plot")
                    String plot) {
        AnnualReport report = report(asked.key(), null);
        String[] parts = plot.split("\\.", 2);
        Plot found = ReportPlots.of(report, reports.series(report)).stream()
                .filter(one -> one.id().equals("plot-" + parts[0]))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(ReportWords.PLOT, plot));
        return switch (parts.length == 2 ? parts[1] : "") {
            case "svg" -> Response.ok(found.svg(), "image/svg+xml").build();
            case "png" -> Response.ok(PlotPicture.of(found), "image/png").build();
            default -> throw Problem.notFound(ReportWords.PLOT, plot);
        };
    }

    private AnnualReport report(ReportKey key, String version) {
        return ReportParameters.version(version)
                .map(number -> reports.version(key, number, false))
                .orElseGet(() -> reports.published(key))
                .report();
    }
}
