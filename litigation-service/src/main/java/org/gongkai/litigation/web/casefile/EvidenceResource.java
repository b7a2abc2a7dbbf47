package org.gongkai.litigation.web.casefile;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.litigation.casefile.CaseHandling;
import org.gongkai.litigation.casefile.state.CaseFileState;
import org.gongkai.litigation.evidence.EvidenceBundle;
import org.gongkai.litigation.evidence.EvidenceBundles;
import org.gongkai.registers.web.attachment.AttachmentAnswers;

/** The evidence with which the agency answers in a proceeding: the whole file of the application, taken over and sealed. */
@Path("/api/v1/case-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
public class EvidenceResource {

    private static final String RECORDS = "/api/v1/case-files/";

    private final CaseHandling cases;
    private final EvidenceBundles bundles;
    private final CaseFileAnswers answers;
    private final AttachmentAnswers attachments;

    EvidenceResource(
            CaseHandling cases, EvidenceBundles bundles, CaseFileAnswers answers, AttachmentAnswers attachments) {
        this.cases = cases;
        this.bundles = bundles;
        this.answers = answers;
        this.attachments = attachments;
    }

    @POST
    @Path("{id}/proceedings/{proceeding}/evidence-bundles")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeEvidenceOfCase",
            summary = "Take the whole file of the application over as evidence for the answer (卷宗作为证据), as it is now")
    @APIResponse(
            responseCode = "201",
            description = "What was taken over",
            content = @Content(schema = @Schema(implementation = EvidenceBody.class)))
    public Response take(@PathParam("id") String id, @PathParam("proceeding") String proceeding) {
        CaseFileState state = cases.state(answers.id(id));
        EvidenceBody body = EvidenceBody.of(state, bundles.take(state, answers.proceeding(state, proceeding)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, body.href())
                .entity(body)
                .build();
    }

    @GET
    @Path("{id}/evidence-bundles")
    @Operation(
            operationId = "evidenceOfCase",
            summary = "What was taken over as evidence, each with its SHA-256 and its day")
    public EvidenceList list(@PathParam("id") String id) {
        CaseFileState state = cases.state(answers.id(id));
        return new EvidenceList(bundles.of(state).stream()
                .map(bundle -> EvidenceBody.of(state, bundle))
                .toList());
    }

    @GET
    @Path("{id}/evidence-bundles/{n}")
    @Produces("application/zip")
    @Operation(
            operationId = "evidenceBundleOfCase",
            summary = "A file that was taken over, as it was then; who reads it stays in the audit")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response download(@PathParam("id") String id, @PathParam("n") String number, @Context HttpHeaders headers) {
        return attachments.download(EvidenceBundles.owner(cases.state(answers.id(id))), number, headers);
    }

    /** All that was taken over. */
    @Schema(name = "CaseEvidenceList")
    record EvidenceList(List<EvidenceBody> items) {}

    /** A file that was taken over. */
    @Schema(name = "CaseEvidence")
    record EvidenceBody(
            int number,
            int proceeding,
            UUID applicationId,
            String name,
            String href,

            @Schema(description = "Of the ZIP, in hexadecimal digits")
            String sha256,

            long size,
            String takenBy,
            String takenAt) {

        static EvidenceBody of(CaseFileState state, EvidenceBundle bundle) {
            return new EvidenceBody(
                    bundle.number(),
                    bundle.proceeding(),
                    bundle.application(),
                    bundle.name(),
                    RECORDS + state.id() + "/evidence-bundles/" + bundle.number(),
                    bundle.sha256(),
                    bundle.size(),
                    bundle.takenBy(),
                    ChinaTime.write(bundle.takenAt()));
        }
    }
}
