package org.gongkai.disclosure.web.opendata;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.opendata.OpenDataCatalogue;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;

/** The description of the data that are given out, for portals that collect such. */
@Path("/api/v1/public/open-data/catalogue.jsonld")
@Tag(name = "Open data")
@RunOnVirtualThread
public class OpenDataCatalogueResource {

    private final OpenDataCatalogue catalogue;
    private final CurrentCaller caller;

    OpenDataCatalogueResource(OpenDataCatalogue catalogue, CurrentCaller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Produces(OpenDataCatalogue.MEDIA_TYPE)
    @Operation(
            operationId = "openDataCatalogue",
            summary = "The data of bodies, described as DCAT in JSON-LD; Link leads to more bodies")
    @APIResponse(
            responseCode = "200",
            description = "A catalogue with a dataset for each body and kind, and the files of each",
            content =
                    @Content(
                            mediaType = OpenDataCatalogue.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A dcat:Catalog")))
    public Response read(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        OpenDataCatalogue.Described described = caller.as(
                Everybody.READER,
                () -> catalogue.of(
                        Optional.ofNullable(agencyCode).map(Spelling.CODE::canonical),
                        Parameters.region(regionCode),
                        PageRequest.of(limit, after)));
        Response.ResponseBuilder answer = Response.ok(described.document(), OpenDataCatalogue.MEDIA_TYPE);
        described.next().ifPresent(next -> answer.header(HttpHeaders.LINK, Pages.next(uri, "after", next)));
        return answer.build();
    }
}
