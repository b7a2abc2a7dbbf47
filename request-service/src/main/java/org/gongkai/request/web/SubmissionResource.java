package org.gongkai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.Intake;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.UnconfirmedSubmissions;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ChannelEvidence;

/** What arrives (来件), by staff: submissions, and how they become applications. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
@RunOnVirtualThread
public class SubmissionResource {

    private final Intake intake;
    private final ArrivedSubmissions arrived;
    private final UnconfirmedSubmissions unconfirmed;
    private final SubmissionAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final CurrentCaller caller;
    private final Clock clock;

    SubmissionResource(
            Intake intake,
            ArrivedSubmissions arrived,
            UnconfirmedSubmissions unconfirmed,
            SubmissionAnswers answers,
            ValidBodies bodies,
            RecordBodies ids,
            CurrentCaller caller,
            Clock clock) {
        this.intake = intake;
        this.arrived = arrived;
        this.unconfirmed = unconfirmed;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "submissions", summary = "What arrived, in order of registration")
    @APIResponse(
            responseCode = "200",
            description = "A page of submissions",
            content = @Content(schema = @Schema(implementation = SubmissionBodies.SubmissionPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") Stage stage,
            @QueryParam("confirmationOverdue") String confirmationOverdue,
            @QueryParam("open") String open,
            @Parameter(
                            description =
                                    "Words that all stand in the number or in what is wanted, or, for those who may look"
                                            + " for people, in the name of who applies")
                    @QueryParam("q")
                    String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "registered",
                                                "-registered",
                                                "arrivedOn",
                                                "-arrivedOn",
                                                "arrivalNumber",
                                                "-arrivalNumber"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return Pages.response(
                arrived.list(
                                filter(agencyCode, stage, open, confirmationOverdue, q),
                                Optional.ofNullable(sort),
                                PageRequest.of(limit, after))
                        .map(answers::body),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(operationId = "countSubmissions", summary = "How many submissions there are, by stage, channel and body")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("stage") Stage stage,
            @QueryParam("confirmationOverdue") String confirmationOverdue,
            @QueryParam("open") String open,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "channel", "stage"}))
                    @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(arrived.counts(filter(agencyCode, stage, open, confirmationOverdue, q), by));
    }

    private ArrivedSubmissions.Filter filter(
            String agencyCode, Stage stage, String open, String confirmationOverdue, String q) {
        return new ArrivedSubmissions.Filter(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(stage),
                Parameters.findFlag("open", open),
                Parameters.flag("confirmationOverdue", confirmationOverdue) ? Optional.of(overdue()) : Optional.empty(),
                SearchedWords.of(Optional.ofNullable(q)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "submission", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "The submission",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.answer(Response.ok(), arrived.state(id(id)));
    }

    @POST
    @Operation(
            operationId = "registerSubmission",
            summary =
                    "Register what arrived: handed over, signed for or spoken it is an application at once, else when its receipt is confirmed")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SubmissionBody.class)))
    public Response register(SubmissionBodies.ArrivalBody arrival) {
        SubmissionBodies.ArrivalBody arrived = bodies.require(arrival);
        String agency = Optional.ofNullable(arrived.agencyCode())
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        ArrivalEvidence evidence = Optional.ofNullable(arrived.evidence()).orElse(ArrivalEvidence.NONE);
        ChannelEvidence.require(arrived.channel(), evidence, arrived.arrivedOn());
        SubmissionState state = intake.arrive(
                agency,
                arrived.channel(),
                arrived.arrivedOn(),
                arrived.form(),
                Optional.of(evidence),
                Optional.empty());
        return answers.answer(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/api/v1/submissions/" + state.id()),
                state);
    }

    private Set<UUID> overdue() {
        return unconfirmed.overdue(LocalDate.now(clock)).stream()
                .map(UnconfirmedSubmissions.Unconfirmed::id)
                .collect(Collectors.toSet());
    }

    private UUID id(String id) {
        return ids.id(ApplicationWords.SUBMISSION, id);
    }
}
