package org.gongkai.request.web.matter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.paging.SearchedWords;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.CountsBody;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.matter.MatterContent;
import org.gongkai.request.matter.MatterFilter;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.matter.MatterReceipts;
import org.gongkai.request.matter.MatterStage;
import org.gongkai.request.matter.MatterState;
import org.gongkai.request.matter.MatterWords;
import org.gongkai.request.matter.NewMatter;
import org.gongkai.request.matter.OtherMatters;

/** Other matters (其他事项), by staff: corrections, suggestions, complaints and questions. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
@RunOnVirtualThread
public class MatterResource {

    private final OtherMatters matters;
    private final MatterReceipts receipts;
    private final MatterAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;
    private final CurrentCaller caller;

    MatterResource(
            OtherMatters matters,
            MatterReceipts receipts,
            MatterAnswers answers,
            ValidBodies bodies,
            RecordBodies ids,
            CurrentCaller caller) {
        this.matters = matters;
        this.receipts = receipts;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "matters", summary = "What came and is no application, in order of registration")
    @APIResponse(
            responseCode = "200",
            description = "A page of matters",
            content = @Content(schema = @Schema(implementation = MatterBody.MatterPage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("kind") MatterKind kind,
            @QueryParam("stage") MatterStage stage,
            @QueryParam("open") String open,
            @QueryParam("receivedFrom") String receivedFrom,
            @QueryParam("receivedTo") String receivedTo,
            @Parameter(
                            description =
                                    "Words that all stand in the number or in what was written, or, for those who may look"
                                            + " for people, in the name of who wrote")
                    @QueryParam("q")
                    String q,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "registered",
                                                "-registered",
                                                "receivedOn",
                                                "-receivedOn",
                                                "matterNumber",
                                                "-matterNumber"
                                            }))
                    @QueryParam("sort")
                    String sort,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        MatterFilter filter = filter(agencyCode, kind, stage, open, receivedFrom, receivedTo, q);
        return Pages.response(
                matters.list(filter, Optional.ofNullable(sort), PageRequest.of(limit, after))
                        .map(answers::body),
                uri);
    }

    @GET
    @Path("counts")
    @Operation(operationId = "countMatters", summary = "How many other matters there are, by stage, kind and body")
    public CountsBody count(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("kind") MatterKind kind,
            @QueryParam("stage") MatterStage stage,
            @QueryParam("open") String open,
            @QueryParam("receivedFrom") String receivedFrom,
            @QueryParam("receivedTo") String receivedTo,
            @QueryParam("q") String q,
            @Parameter(required = true, schema = @Schema(enumeration = {"agencyCode", "kind", "stage"}))
                    @QueryParam("by")
                    List<String> by) {
        return CountsBody.of(matters.counts(filter(agencyCode, kind, stage, open, receivedFrom, receivedTo, q), by));
    }

    private static MatterFilter filter(
            String agencyCode,
            MatterKind kind,
            MatterStage stage,
            String open,
            String receivedFrom,
            String receivedTo,
            String q) {
        return new MatterFilter(
                Optional.ofNullable(agencyCode),
                Optional.ofNullable(kind),
                Optional.ofNullable(stage),
                Parameters.findFlag("open", open),
                Optional.ofNullable(receivedFrom).map(day -> Parameters.day("receivedFrom", day)),
                Optional.ofNullable(receivedTo).map(day -> Parameters.day("receivedTo", day)),
                SearchedWords.of(Optional.ofNullable(q)));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "matter", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "The matter",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response read(@PathParam("id") String id) {
        return answers.answer(Response.ok(), matters.state(id(id)));
    }

    @POST
    @Operation(operationId = "registerMatter", summary = "Register what came and is no application; it counts nowhere")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response register(MatterBody.NewMatterBody body) {
        MatterBody.NewMatterBody wanted = bodies.require(body);
        String agency = Optional.ofNullable(wanted.agencyCode())
                .map(Spelling.CODE::canonical)
                .or(caller::findOwnAgency)
                .orElseThrow(() -> Problem.invalid("/agencyCode", KitWords.NEEDED));
        MatterState state = receipts.receive(new NewMatter(
                agency,
                wanted.kind(),
                wanted.channel(),
                wanted.receivedOn(),
                wanted.content(),
                Optional.empty(),
                Optional.empty()));
        return answers.answer(
                Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/matters/" + state.id()),
                state);
    }

    @POST
    @Path("{id}/unmaskings")
    @Operation(
            operationId = "unmaskMatter",
            summary = "What was written as it is; who asked and why stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "What was written, and who that is",
            content = @Content(schema = @Schema(implementation = MatterContent.class)))
    public Response unmask(
            @PathParam("id") String id,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterBody.UnmaskingBody.class)))
                    ObjectNode body) {
        UUID matter = matters.state(id(id)).id();
        return Response.ok(matters.unmask(
                        matter,
                        bodies.read(MatterBody.UnmaskingBody.class, body).reason()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private UUID id(String id) {
        return ids.id(MatterWords.MATTER, id);
    }
}
