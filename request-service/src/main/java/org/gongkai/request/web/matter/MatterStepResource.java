package org.gongkai.request.web.matter;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.matter.MatterReply;
import org.gongkai.request.matter.MatterWords;
import org.gongkai.request.matter.OtherMatters;

/** What becomes of other matters, by staff: answered, given away, ended, corrected, held. */
@Path("/api/v1/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Matters")
@RunOnVirtualThread
public class MatterStepResource {

    private final OtherMatters matters;
    private final MatterAnswers answers;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    MatterStepResource(OtherMatters matters, MatterAnswers answers, ValidBodies bodies, RecordBodies ids) {
        this.matters = matters;
        this.answers = answers;
        this.bodies = bodies;
        this.ids = ids;
    }

    @POST
    @Path("{id}/answers")
    @Operation(operationId = "answerMatter", summary = "Answer it; of a correction also what came of it")
    @APIResponse(
            responseCode = "200",
            description = "The matter, which has ended",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response answer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterReply.Answer.class)))
                    ObjectNode body) {
        return end(id, ifMatch, body, MatterReply.Answer.class);
    }

    @POST
    @Path("{id}/transfers")
    @Operation(operationId = "transferMatter", summary = "Give it to the body that is competent")
    @APIResponse(
            responseCode = "200",
            description = "The matter, which has ended",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response transfer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterReply.Transfer.class)))
                    ObjectNode body) {
        return end(id, ifMatch, body, MatterReply.Transfer.class);
    }

    @POST
    @Path("{id}/discards")
    @Operation(operationId = "discardMatter", summary = "Nothing is to be done")
    @APIResponse(
            responseCode = "200",
            description = "The matter, which has ended",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response discard(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterReply.Discard.class)))
                    ObjectNode body) {
        return end(id, ifMatch, body, MatterReply.Discard.class);
    }

    @PATCH
    @Path("{id}")
    @Operation(operationId = "correctMatter", summary = "Correct of what kind it is, or what it is about")
    @APIResponse(
            responseCode = "200",
            description = "The matter",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response correct(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterBody.CorrectionBody.class)))
                    ObjectNode body) {
        Read read = read(id, ifMatch);
        MatterBody.CorrectionBody wanted = bodies.read(MatterBody.CorrectionBody.class, body);
        return answers.answer(
                Response.ok(),
                matters.correct(
                        read.matter(),
                        Optional.ofNullable(wanted.kind()),
                        Optional.ofNullable(wanted.subject()),
                        Optional.ofNullable(wanted.correction()),
                        wanted.reason(),
                        read.version()));
    }

    @POST
    @Path("{id}/holds")
    @Operation(operationId = "holdMatter", summary = "Hold it: nothing of it is erased (保全)")
    @APIResponse(
            responseCode = "200",
            description = "The matter",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response hold(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterBody.HoldBody.class)))
                    ObjectNode body) {
        return hold(id, ifMatch, body, true);
    }

    @POST
    @Path("{id}/hold-releases")
    @Operation(operationId = "releaseMatter", summary = "Release it: it is erased when its time is over")
    @APIResponse(
            responseCode = "200",
            description = "The matter",
            content = @Content(schema = @Schema(implementation = MatterBody.class)))
    public Response release(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MatterBody.HoldBody.class)))
                    ObjectNode body) {
        return hold(id, ifMatch, body, false);
    }

    private Response hold(String id, String ifMatch, ObjectNode body, boolean held) {
        Read read = read(id, ifMatch);
        String reason = bodies.read(MatterBody.HoldBody.class, body).reason();
        return answers.answer(Response.ok(), matters.hold(read.matter(), held, reason, read.version()));
    }

    /** The body is read only when it is known that there is a matter to say it of. */
    private Response end(String id, String ifMatch, ObjectNode body, Class<? extends MatterReply> type) {
        Read read = read(id, ifMatch);
        return answers.answer(Response.ok(), matters.end(read.matter(), bodies.read(type, body), read.version()));
    }

    /** A matter that there is, at the version that was read. */
    private record Read(UUID matter, long version) {}

    private Read read(String id, String ifMatch) {
        long version = EntityTags.expectedVersion(ifMatch);
        return new Read(matters.state(id(id)).id(), version);
    }

    private UUID id(String id) {
        return ids.id(MatterWords.MATTER, id);
    }
}
