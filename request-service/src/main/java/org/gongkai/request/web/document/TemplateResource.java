package org.gongkai.request.web.document;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.LimitedBy;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.request.document.Printing.FileKind;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.template.Templates;
import org.gongkai.request.document.words.DocumentWords;

/** The catalogue of documents, and the templates that a body makes them from. */
@Path("/api/v1/document-templates")
@Tag(name = "Documents")
@RunOnVirtualThread
public class TemplateResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Templates templates;
    private final AgencyReplica agencies;
    private final UploadedContent uploads;

    TemplateResource(Templates templates, AgencyReplica agencies, UploadedContent uploads) {
        this.templates = templates;
        this.agencies = agencies;
        this.uploads = uploads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "documentTemplates",
            summary = "Every kind of document: what it must say, when it is made, and which template a body uses")
    public TemplateBody.TemplateList list(@QueryParam("agencyCode") String agencyCode) {
        String agency = reached(agencyCode);
        List<TemplateBody> items =
                templates.of(agency).stream().map(TemplateBody::of).toList();
        return new TemplateBody.TemplateList(items);
    }

    @GET
    @Path("{code}")
    @Produces({MediaType.APPLICATION_JSON, DOCX})
    @Operation(
            operationId = "documentTemplate",
            summary = "The template that a body uses for a kind of document; as DOCX to be changed in Word")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TemplateBody.class)),
                @Content(mediaType = DOCX)
            })
    public Response read(
            @Parameter(schema = @Schema(examples = "D04_SUPPLEMENT")) @PathParam("code") String code,
            @QueryParam("agencyCode") String agencyCode,
            @Context HttpHeaders headers) {
        Templates.InUse inUse = templates.of(reached(agencyCode), kind(code));
        boolean word = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.valueOf(DOCX)));
        return word ? FileAnswer.of(inUse.asWord(), FileKind.DOCX, code).build() : answer(inUse);
    }

    @PUT
    @Path("{code}")
    @Consumes(DOCX)
    @Produces(MediaType.APPLICATION_JSON)
    @LimitedBy("gongkai.body-limit.template")
    @Operation(
            operationId = "putDocumentTemplate",
            summary = "Put an own template in the place of the one in use, after it was checked; each fault is told")
    @APIResponse(
            responseCode = "200",
            description = "Used from now on",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(responseCode = "422", ref = "Problem422")
    public Response put(
            @Parameter(schema = @Schema(examples = "D04_SUPPLEMENT")) @PathParam("code") String code,
            @QueryParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] file) {
        String agency = reached(agencyCode);
        DocumentKind kind = kind(code);
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        if (file == null || file.length == 0) {
            throw Problem.invalid("", DocumentWords.OFFICE_TEMPLATE_NEEDED);
        }
        uploads.require(Set.of(DOCX, "application/zip", "application/x-tika-ooxml"), file);
        return answer(templates.put(agency, kind, file, expected));
    }

    @DELETE
    @Path("{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endDocumentTemplate",
            summary = "Go back to the template that comes with the product; earlier versions stay kept")
    @APIResponse(
            responseCode = "200",
            description = "The template that is used from now on",
            content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    public Response end(
            @Parameter(schema = @Schema(examples = "D04_SUPPLEMENT")) @PathParam("code") String code,
            @QueryParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        String agency = reached(agencyCode);
        return answer(templates.shipAgain(agency, kind(code), OptionalLong.of(EntityTags.expectedVersion(ifMatch))));
    }

    private static Response answer(Templates.InUse inUse) {
        return Response.ok(TemplateBody.of(inUse), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, EntityTags.of(inUse.version()))
                .build();
    }

    private static DocumentKind kind(String code) {
        return DocumentKind.find(code).orElseThrow(() -> Problem.notFound(DocumentWords.TEMPLATE, code));
    }

    private String reached(String agencyCode) {
        if (agencyCode == null) {
            throw Problem.invalid("agencyCode", KitWords.NEEDED);
        }
        agencies.requireReached(agencyCode);
        return agencyCode;
    }
}
