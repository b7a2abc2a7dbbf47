package org.gongkai.report.web.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.ReportKey;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.authoring.AuthoringWords;
import org.gongkai.report.authoring.ReportAuthoring;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.trace.Drift;
import org.gongkai.report.trace.Drifts;
import org.gongkai.report.trace.ReportTrace;
import org.gongkai.report.web.asked.ReportAccess;
import org.gongkai.report.web.asked.ReportParameters;
import org.gongkai.report.web.asked.ReportPath;

/** The entries behind a cell of any version, and how registers have drifted from a version. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class TraceResource {

    private final AgenciesInScope agencies;
    private final ReportsWithProof reports;
    private final ReportAccess shown;
    private final ReportAuthoring authoring;
    private final ReportTrace trace;
    private final Drifts drifts;

    TraceResource(
            AgenciesInScope agencies,
            ReportsWithProof reports,
            ReportAccess shown,
            ReportAuthoring authoring,
            ReportTrace trace,
            Drifts drifts) {
        this.agencies = agencies;
        this.reports = reports;
        this.shown = shown;
        this.authoring = authoring;
        this.trace = trace;
        this.drifts = drifts;
    }

    /** How the registers have changed since a version was frozen. */
    @Schema(name = "Drift")
    record DriftBody(int version, boolean complete, List<CellBody> cells) {

        static DriftBody of(Drift drift, Form form) {
            return new DriftBody(
                    drift.version(),
                    drift.complete(),
                    drift.cells().stream().map(cell -> CellBody.of(cell, form)).toList());
        }
    }

    /** A cell that would be another now. */
    @Schema(name = "DriftedCell")
    record CellBody(
            String cellId,
            @Schema(oneOf = {Long.class, String.class}) Object reported,
            @Schema(oneOf = {Long.class, String.class}) Object now,
            List<RecordBody> records) {

        static CellBody of(Drift.DriftedCell cell, Form form) {
            return new CellBody(
                    cell.cell().toString(),
                    number(form, cell.cell(), cell.reported()),
                    number(form, cell.cell(), cell.now()),
                    cell.records().stream()
                            .map(record -> new RecordBody(
                                    record.kind(),
                                    record.id(),
                                    record.number(),
                                    record.href(),
                                    number(form, cell.cell(), record.reported()),
                                    number(form, cell.cell(), record.now())))
                            .toList());
        }
    }

    /** A record that counts otherwise than it did. */
    @Schema(name = "DriftedRecord")
    record RecordBody(
            String kind,
            String id,
            String number,
            String href,
            @Schema(oneOf = {Long.class, String.class}) Object reported,
            @Schema(oneOf = {Long.class, String.class}) Object now) {}

    @GET
    @Path("drift")
    @Operation(
            operationId = "reportDrift",
            summary = "What was reported, what it would be now, and which records differ")
    public DriftBody drift(@BeanParam ReportPath asked, @QueryParam("version") String version) {
        ReportKey key = asked.key();
        agencies.agency(asked.agencyCode);
        AnnualReport frozen = frozen(key, ReportParameters.version(version));
        return DriftBody.of(drifts.since(frozen), frozen.form());
    }

    @GET
    @Path("cells/{cellId}/entries")
    @Worded
    @Operation(
            operationId = "reportCellEntries",
            summary = "The ledger entries behind a cell, of the draft or as of the moment a version was computed")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportEntryPage")))
    @APIResponse(responseCode = "410", ref = "Problem410")
    public Response entries(
            @BeanParam ReportPath asked,
            @PathParam("cellId") String cellId,
            @QueryParam("version") String version,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        ReportKey key = asked.key();
        agencies.agency(asked.agencyCode);
        CellId cell = Parameters.cell(cellId);
        PageRequest page = PageRequest.of(limit, after);
        AnnualReport report = shown.shown(key, ReportParameters.version(version), Optional.empty(), true)
                .report();
        return Response.ok(trace.entries(report, cell, trace.moment(report, cell), page))
                .build();
    }

    private AnnualReport frozen(ReportKey key, Optional<Integer> version) {
        int number = version.orElseGet(() -> {
            var state = authoring.state(key);
            int last = state.status().isFrozen() ? state.version() : state.version() - 1;
            if (last < 1) {
                throw Problem.of(ReportProblem.WRONG_STATUS, AuthoringWords.NOTHING_FROZEN);
            }
            return last;
        });
        return reports.version(key, number, true).report();
    }

    private static Object number(Form form, CellId cell, BigDecimal amount) {
        return FiguresJson.number(form, cell.toString(), amount);
    }
}
