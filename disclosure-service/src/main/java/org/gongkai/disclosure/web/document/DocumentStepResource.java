package org.gongkai.disclosure.web.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import org.gongkai.disclosure.document.life.DocumentEvent;
import org.gongkai.disclosure.document.life.DocumentGuards;
import org.gongkai.disclosure.document.life.DocumentLifeCycle;
import org.gongkai.disclosure.document.life.DocumentLives;
import org.gongkai.disclosure.document.life.DocumentState;
import org.gongkai.disclosure.document.life.DocumentTransition;
import org.gongkai.disclosure.problem.DisclosureWords;
import org.gongkai.kit.access.CallerRights;
import org.gongkai.kit.life.Action;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.web.RecordBodies;

/** What became of regulations and normative documents, by staff. */
@Path("/api/v1/normative-documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Worded
@Tag(name = "Normative documents")
@RunOnVirtualThread
public class DocumentStepResource {

    private final DocumentLives documents;
    private final DocumentGuards guards;
    private final CallerRights rights;
    private final ValidBodies bodies;
    private final RecordBodies ids;

    DocumentStepResource(
            DocumentLives documents, DocumentGuards guards, CallerRights rights, ValidBodies bodies, RecordBodies ids) {
        this.documents = documents;
        this.guards = guards;
        this.rights = rights;
        this.bodies = bodies;
        this.ids = ids;
    }

    @GET
    @Path("{id}/standing")
    @Operation(
            operationId = "documentStanding",
            summary =
                    "Whether it holds, today or on a day, what became of it, its interpretations, and what may be done")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response standing(@PathParam("id") String id, @QueryParam("on") String on) {
        return answer(documents.state(
                ids.id(DisclosureWords.DOCUMENT, id), Optional.ofNullable(on).map(day -> Parameters.day("on", day))));
    }

    @POST
    @Path("{id}/revisions")
    @Operation(
            operationId = "reviseDocument",
            summary = "Record that its whole text was made anew (修订): this one ends, the new one counts as a revision")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response revise(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Revision.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Revision.class);
    }

    @POST
    @Path("{id}/replacements")
    @Operation(operationId = "replaceDocument", summary = "Record that another one stands in its place (替代)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Replacement.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Replacement.class);
    }

    @POST
    @Path("{id}/repeals")
    @Operation(operationId = "repealDocument", summary = "Record that it was repealed (废止)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response repeal(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Repeal.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Repeal.class);
    }

    @POST
    @Path("{id}/invalidations")
    @Operation(operationId = "invalidateDocument", summary = "Record that it was declared invalid (宣布失效)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response invalidate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Invalidation.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Invalidation.class);
    }

    @POST
    @Path("{id}/amendments")
    @Operation(
            operationId = "amendDocument",
            summary = "Record that clauses of it were changed under the same number (修改); it counts as before")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Amendment.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Amendment.class);
    }

    @POST
    @Path("{id}/extensions")
    @Operation(operationId = "extendDocument", summary = "Record that it holds until a later last day (延长有效期)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response extend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Extension.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Extension.class);
    }

    @POST
    @Path("{id}/interpretations")
    @Operation(operationId = "interpretDocument", summary = "Link an interpretation of it (政策解读)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response interpret(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.Interpretation.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.Interpretation.class);
    }

    @POST
    @Path("{id}/clean-up-decisions")
    @Operation(operationId = "cleanUpDocument", summary = "Say what the clean-up of a year decides of it (清理结论)")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = DocumentBody.class)))
    public Response cleanUp(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DocumentEvent.CleanUp.class)))
                    ObjectNode body) {
        return take(id, ifMatch, body, DocumentEvent.CleanUp.class);
    }

    /** That the document is there is known before it is read what is said of it. */
    private Response take(String id, String ifMatch, ObjectNode body, Class<? extends DocumentEvent> said) {
        UUID document = documents
                .state(ids.id(DisclosureWords.DOCUMENT, id), Optional.empty())
                .record()
                .id();
        return answer(documents.take(document, bodies.read(said, body), EntityTags.findExpectedVersion(ifMatch)));
    }

    private Response answer(DocumentState state) {
        return Response.ok(DocumentBody.of(state, actions(state)))
                .header(HttpHeaders.ETAG, EntityTags.of(state.record().version()))
                .build();
    }

    private List<Action> actions(DocumentState state) {
        return DocumentLifeCycle.all().stream().map(row -> action(state, row)).toList();
    }

    private Action action(DocumentState state, DocumentTransition row) {
        String path =
                "/api/v1/" + row.path().replace("{id}", state.record().id().toString());
        Optional<Problem> refusal = rights.findRefusal("POST", path).or(() -> guards.refusal(state, row.step()));
        return Action.of(row.step().code(), path, row.needs(), refusal);
    }
}
