package org.gongkai.report.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import org.gongkai.form.CellId;
import org.gongkai.form.Forms;
import org.gongkai.kit.json.FiguresJson;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;
import org.gongkai.report.assemble.ShownReports;
import org.gongkai.report.comparison.Comparison;
import org.gongkai.report.comparison.Plot;
import org.gongkai.report.comparison.PlotPicture;
import org.gongkai.report.comparison.ReportPlots;
import org.gongkai.report.comparison.Series;
import org.gongkai.report.document.AnnualReport;
import org.gongkai.report.document.ReportKey;

/** Published reports beside each other, and their plots. */
@Path("/api/v1/public/annual-reports/{agencyCode}/{year}")
@Tag(name = "Public")
@RunOnVirtualThread
public class ComparisonResource {

    private static final int MOST_YEARS = 10;

    private final ShownReports reports;

    ComparisonResource(ShownReports reports) {
        this.reports = reports;
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compareReports",
            summary = "A published report beside another: of an earlier version, of another year or of another agency;"
                    + " of the year before unless the query says another")
    @APIResponse(
            responseCode = "200",
            description = "The cells, rates and texts that differ",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportComparison")))
    public Response compare(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @QueryParam("version") String version,
            @Parameter(description = "Agency of the other report", schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("withAgencyCode")
                    String withAgencyCode,
            @Parameter(description = "Year of the other report", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("withYear")
                    String withYear,
            @Parameter(description = "Version of the other report", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("withVersion")
                    String withVersion) {
        ReportKey key = ReportParameters.key(agencyCode, year, coverage);
        boolean ofSameYear = withAgencyCode != null || withVersion != null;
        int otherYear = withYear != null ? Parameters.year(withYear) : ofSameYear ? key.year() : key.year() - 1;
        ReportKey other =
                new ReportKey(withAgencyCode == null ? agencyCode : withAgencyCode, otherYear, key.coverage());
        return Response.ok(body(Comparison.of(report(other, withVersion), report(key, version))))
                .build();
    }

    @GET
    @Path("series")
    @Operation(operationId = "reportSeries", summary = "Cells and rates over the years up to this one")
    @APIResponse(
            responseCode = "200",
            description = "A value for each year that is published",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportSeries")))
    public Response series(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage,
            @QueryParam("cellId") List<String> cellId) {
        Series series = reports.series(report(ReportParameters.key(agencyCode, year, coverage), null));
        List<String> wanted = cellId == null || cellId.isEmpty() ? List.of("T3.NEW_RECEIVED.TOTAL") : cellId;
        Map<String, Object> cells = new LinkedHashMap<>();
        for (String id : wanted) {
            CellId cell = CellId.find(id)
                    .filter(one -> Forms.inForce().findCell(one).isPresent())
                    .orElseThrow(() -> Problem.invalid("cellId", "'" + id + "' is no cell of the form"));
            Map<String, Object> values = new LinkedHashMap<>();
            series.cell(cell).forEach((of, amount) -> values.put(of.toString(), number(cell, amount)));
            cells.put(id, values);
        }
        Map<String, Object> rates = new LinkedHashMap<>();
        series.points().stream().limit(MOST_YEARS).forEach(point -> {
            Map<String, Object> ofYear = new LinkedHashMap<>();
            point.rates().forEach((rate, value) -> ofYear.put(rate.name(), value.toPlainString()));
            rates.put(Integer.toString(point.year()), ofYear);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cells", cells);
        json.put("ratesPercent", rates);
        return Response.ok(json).build();
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
    public Response plot(
            @PathParam("agencyCode") String agencyCode,
            @PathParam("year") String year,
            @Parameter(schema = @Schema(type = SchemaType.STRING, examples = "outcomes.svg")) @PathParam("plot")
                    String plot,
            @Parameter(schema = @Schema(ref = "Coverage")) @QueryParam("coverage") String coverage) {
        AnnualReport report = report(ReportParameters.key(agencyCode, year, coverage), null);
        String[] parts = plot.split("\\.", 2);
        Plot found = ReportPlots.of(report, reports.series(report)).stream()
                .filter(one -> one.id().equals("plot-" + parts[0]))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("plot", plot));
        return switch (parts.length == 2 ? parts[1] : "") {
            case "svg" -> Response.ok(found.svg(), "image/svg+xml").build();
            case "png" -> Response.ok(PlotPicture.of(found), "image/png").build();
            default -> throw Problem.notFound("plot", plot);
        };
    }

    private AnnualReport report(ReportKey key, String version) {
        return ReportParameters.version(version)
                .map(number -> reports.version(key, number, false))
                .orElseGet(() -> reports.published(key))
                .report();
    }

    private static Map<String, Object> body(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", side(comparison.from()));
        json.put("to", side(comparison.to()));
        List<Object> cells = new ArrayList<>();
        for (Comparison.CellDifference cell : comparison.cells()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("cellId", cell.cell().toString());
            one.put("from", number(cell.cell(), cell.from()));
            one.put("to", number(cell.cell(), cell.to()));
            one.put("difference", number(cell.cell(), cell.difference()));
            cells.add(one);
        }
        json.put("cells", cells);
        Map<String, Object> rates = new LinkedHashMap<>();
        comparison.rates().forEach((rate, difference) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", rate.label());
            one.put("from", difference.from().map(BigDecimal::toPlainString).orElse(null));
            one.put("to", difference.to().map(BigDecimal::toPlainString).orElse(null));
            rates.put(rate.name(), one);
        });
        json.put("ratesPercent", rates);
        json.put("texts", comparison.texts());
        return json;
    }

    private static Map<String, Object> side(AnnualReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agencyCode", report.agency().code());
        json.put("agencyName", report.agency().name());
        json.put("year", report.year());
        json.put("version", report.version());
        json.put("form", report.form().edition());
        return json;
    }

    private static Object number(CellId cell, Optional<BigDecimal> amount) {
        return amount.map(value -> number(cell, value)).orElse(null);
    }

    private static Object number(CellId cell, BigDecimal amount) {
        return FiguresJson.number(Forms.inForce(), cell.toString(), amount);
    }
}
