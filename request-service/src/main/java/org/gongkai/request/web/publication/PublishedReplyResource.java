package org.gongkai.request.web.publication;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

import org.gongkai.registers.register.Reason;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.publication.PublishedReplies;

/** What an office does with replies that it has published. */
@Path("/api/v1/published-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class PublishedReplyResource {

    private final PublishedReplies replies;
    private final RecordBodies ids;

    PublishedReplyResource(PublishedReplies replies, RecordBodies ids) {
        this.replies = replies;
        this.ids = ids;
    }

    /**
     * Why a reply is taken away.
     *
     * @param reason one sentence, for the audit
     */
    @Schema(name = "ReplyWithdrawal")
    public record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "答复内容有误")
            String reason) {}

    @POST
    @Path("{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawPublishedReply", summary = "Take a published reply away, with a reason")
    @APIResponse(responseCode = "204", description = "Nobody reads it any more")
    public Response withdraw(
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Withdrawal.class)))
                    ObjectNode body) {
        UUID reply = ids.id(ApplicationWords.PUBLISHED_REPLY, id);
        replies.read(reply);
        replies.withdraw(reply, Reason.alone(body));
        return Response.noContent().build();
    }
}
