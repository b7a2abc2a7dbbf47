package org.gongkai.report.web.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.gongkai.document.ReportFinding;
import org.gongkai.document.ReportKey;
import org.gongkai.form.edition.Editions;
import org.gongkai.formats.words.SpokenFinding;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.assemble.DraftReports;
import org.gongkai.report.assemble.ReportWithProof;
import org.gongkai.report.assemble.ReportsWithProof;
import org.gongkai.report.web.asked.ReportPath;
import org.gongkai.report.workflow.ReportWriting;

/** What the rules have to say about a draft, and why it is right all the same. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class FindingResource {

    private final Editions editions;
    private final AgenciesInScope agencies;
    private final DraftReports drafts;
    private final ReportsWithProof reports;
    private final ReportWriting writing;
    private final ValidBodies bodies;

    FindingResource(
            Editions editions,
            AgenciesInScope agencies,
            DraftReports drafts,
            ReportsWithProof reports,
            ReportWriting writing,
            ValidBodies bodies) {
        this.editions = editions;
        this.agencies = agencies;
        this.drafts = drafts;
        this.reports = reports;
        this.writing = writing;
        this.bodies = bodies;
    }

    /** Why a warning is right to stand. */
    @Schema(name = "Explanation")
    record Explanation(@NotBlank @Size(max = 2_000) String text) {}

    /** Every finding. */
    @Schema(name = "FindingList")
    record Findings(
            String ruleSet, @Schema(ref = "ReportFindings") List<Map<String, Object>> items) {}

    @GET
    @Worded
    @Operation(
            operationId = "findings",
            summary = "A thorough check: also what the registers have besides figures, and other agencies' texts",
            description =
                    "With recount=true every record of the year is counted anew and held against the ledger, as it"
                            + " is before a report is signed; over a million records that takes seconds. Of a year whose report was"
                            + " filed these are the findings of its filing; with recount=true those of the draft.")
    @APIResponse(
            responseCode = "200",
            description = "What the rules have to say",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Findings.class)))
    public Response findings(
            @BeanParam ReportPath asked,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("recount") String recount) {
        DraftReports.Depth depth =
                Parameters.flag("recount", recount) ? DraftReports.Depth.RECOUNTED : DraftReports.Depth.THOROUGH;
        ReportKey key = asked.key();
        agencies.toRead(key);
        // Whoever counts records anew is about to hand in another report than the filed one.
        AnnualReport report = Optional.of(depth)
                .filter(wanted -> wanted == DraftReports.Depth.THOROUGH)
                .flatMap(wanted -> reports.findFiled(key))
                .map(ReportWithProof::report)
                .orElseGet(() -> drafts.draft(key, Optional.empty(), false, depth));
        return Response.ok(new Findings(
                        report.ruleSet(),
                        report.findings().stream()
                                .map(finding -> SpokenFinding.json(report.form(), finding))
                                .toList()))
                .build();
    }

    @PUT
    @Worded
    @Path("{fingerprint}/explanation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainFinding",
            summary =
                    "Explain a warning, or as a reviewer say that what looks like personal data is none; it is published with the report")
    @APIResponse(
            responseCode = "200",
            description = "The finding, explained",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReportFinding")))
    public Response explain(
            @BeanParam ReportPath asked, @PathParam("fingerprint") String fingerprint, Explanation body) {
        ReportKey key = asked.key();
        agencies.toRead(asked.key());
        ReportFinding finding =
                writing.explain(key, fingerprint, bodies.require(body).text());
        return Response.ok(SpokenFinding.json(editions.of(key.year()), finding)).build();
    }
}
