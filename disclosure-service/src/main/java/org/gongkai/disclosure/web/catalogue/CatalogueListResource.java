package org.gongkai.disclosure.web.catalogue;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

import org.gongkai.disclosure.catalogue.CatalogueVersion;
import org.gongkai.disclosure.catalogue.Catalogues;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;

/** Lists of what bodies make public (政务公开事项清单), by staff. */
@Path("/api/v1/catalogues/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues")
@RunOnVirtualThread
public class CatalogueListResource {

    private final Catalogues catalogues;
    private final CatalogueAnswers answers;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    CatalogueListResource(Catalogues catalogues, CatalogueAnswers answers, AgencyReplica agencies, ValidBodies bodies) {
        this.catalogues = catalogues;
        this.answers = answers;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "catalogue",
            summary = "What a body makes public, in which columns and how often: today, on a day, or in a version")
    @APIResponse(
            responseCode = "200",
            description = "The list; version 0 where the body has laid none down. The tag is that of the last version",
            content = @Content(schema = @Schema(implementation = CatalogueBody.class)))
    public Response read(
            @PathParam("agencyCode") String agencyCode,
            @QueryParam("on") String on,
            @QueryParam("version") String version,
            @QueryParam("asOf") String asOf) {
        return answers.tagged(answers.body(agencyCode, new CatalogueAnswers.Asked(on, version, asOf)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putCatalogue",
            summary = "Lay the list down, or adjust it from a day on (动态调整); what it said before can still be read")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = CatalogueBody.class)))
    public Response put(
            @PathParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CatalogueBody.Wanted.class)))
                    ObjectNode body) {
        agencies.requireReached(agencyCode);
        CatalogueBody.Wanted wanted = bodies.read(CatalogueBody.Wanted.class, body);
        CatalogueVersion put = catalogues.put(
                agencyCode,
                wanted.list(),
                wanted.effectiveOn(),
                wanted.reason(),
                EntityTags.findExpectedVersion(ifMatch));
        return answers.tagged(answers.body(put));
    }

    @GET
    @Path("versions")
    @Operation(operationId = "catalogueVersions", summary = "How the list was adjusted, from when on, and why")
    public CatalogueBody.Adjustments versions(@PathParam("agencyCode") String agencyCode) {
        return answers.adjustments(agencyCode);
    }
}
