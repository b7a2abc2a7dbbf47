package org.gongkai.disclosure.web.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.inspection.Inspection;
import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.disclosure.inspection.InspectionRule;
import org.gongkai.disclosure.inspection.Inspections;
import org.gongkai.form.words.Message;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.problem.Worded;

/** How bodies keep what they make public (自检自查、年度考评): a score by a scheme, and what was found. */
@Path("/api/v1/inspections/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Inspections")
@RunOnVirtualThread
public class InspectionResource {

    private final Inspections inspections;
    private final Clock clock;

    InspectionResource(Inspections inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "inspection",
            summary = "The score of a body for a year or a quarter, and how many findings of each rule take from it")
    public InspectionBody inspect(
            @PathParam("agencyCode") String agencyCode,
            @Parameter(description = "This year if it is not said") @QueryParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter")
                    String quarter) {
        return InspectionBody.of(
                inspections.of(agencyCode, InspectionParameters.span(year, quarter, LocalDate.now(clock))));
    }

    @GET
    @Path("findings")
    @Operation(operationId = "inspectionFindings", summary = "What an inspection has found, rule by rule")
    @APIResponse(
            responseCode = "200",
            description = "A page of findings",
            content = @Content(schema = @Schema(implementation = FindingPage.class)))
    public Response findings(
            @PathParam("agencyCode") String agencyCode,
            @Parameter(description = "This year if it is not said") @QueryParam("year") String year,
            @Parameter(description = "1 to 4; the whole year if it is not said") @QueryParam("quarter") String quarter,
            @QueryParam("rule") InspectionRule rule,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                inspections
                        .findings(
                                agencyCode,
                                InspectionParameters.span(year, quarter, LocalDate.now(clock)),
                                Optional.ofNullable(rule),
                                PageRequest.of(limit, after))
                        .map(FindingBody::of),
                uri);
    }

    /** What an inspection comes to. */
    @Schema(name = "Inspection")
    record InspectionBody(
            String agencyCode,
            LocalDate from,
            LocalDate to,

            @Schema(description = "Of a hundred, less what each rule takes")
            int score,

            List<RuleBody> rules) {

        static InspectionBody of(Inspection inspection) {
            return new InspectionBody(
                    inspection.agencyCode(),
                    inspection.span().from(),
                    inspection.span().to(),
                    inspection.score(),
                    inspection.rules().stream().map(RuleBody::of).toList());
        }
    }

    /** What a rule comes to. */
    @Schema(name = "InspectionOfRule")
    record RuleBody(
            InspectionRule rule,
            @Schema(implementation = String.class) Message said,
            @Schema(description = "What it rests on") String basis,
            long findings,

            @Schema(description = "What each finding takes from the score")
            int points,

            @Schema(description = "What all take at most") int most,
            @Schema(description = "What they take") int deducted) {

        static RuleBody of(Inspection.OfRule rule) {
            return new RuleBody(
                    rule.rule(),
                    rule.rule().said(),
                    rule.rule().basis(),
                    rule.findings(),
                    rule.rule().points(),
                    rule.rule().most(),
                    rule.deducted());
        }
    }

    /** Something that was found. */
    @Schema(name = "InspectionFinding")
    record FindingBody(
            InspectionRule rule,

            @Schema(description = "The id of a record or item, or the path of a column")
            String subjectId,

            String subject,

            @Schema(
                    implementation = String.class,
                    nullable = true,
                    description = "Where in it and what: links that lead to nothing, wrong words with their places")
            Message detail) {

        static FindingBody of(InspectionFinding finding) {
            return new FindingBody(
                    finding.rule(),
                    finding.subjectId(),
                    finding.subject(),
                    finding.detail().orElse(null));
        }
    }

    /** A page of findings. */
    @Schema(name = "InspectionFindingPage")
    record FindingPage(
            List<FindingBody> items,
            @Schema(nullable = true) String next) {}
}
