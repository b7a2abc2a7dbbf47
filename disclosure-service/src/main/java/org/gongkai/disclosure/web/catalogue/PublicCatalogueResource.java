package org.gongkai.disclosure.web.catalogue;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.directory.Directory;
import org.gongkai.disclosure.directory.DirectoryEntry;
import org.gongkai.disclosure.guide.Guide;
import org.gongkai.disclosure.guide.Guides;
import org.gongkai.disclosure.item.Article20Item;
import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.spelling.Spelling;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.agency.AgencyReplica;

/** What everybody may read of what bodies make public: the list, the guide (指南) and the directory (目录). */
@Path("/api/v1/public/catalogues/{agencyCode}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public")
@RunOnVirtualThread
public class PublicCatalogueResource {

    private final CatalogueAnswers answers;
    private final Guides guides;
    private final Directory directory;
    private final AgencyReplica agencies;
    private final CurrentCaller caller;

    PublicCatalogueResource(
            CatalogueAnswers answers,
            Guides guides,
            Directory directory,
            AgencyReplica agencies,
            CurrentCaller caller) {
        this.answers = answers;
        this.guides = guides;
        this.directory = directory;
        this.agencies = agencies;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "publicCatalogue", summary = "What a body makes public, in which columns and how often")
    public CatalogueBody catalogue(
            @PathParam("agencyCode") String agencyCode,
            @QueryParam("on") String on,
            @QueryParam("version") String version,
            @QueryParam("asOf") String asOf) {
        return caller.as(
                Everybody.READER, () -> answers.body(agencyCode, new CatalogueAnswers.Asked(on, version, asOf)));
    }

    @GET
    @Path("versions")
    @Operation(operationId = "publicCatalogueVersions", summary = "How the list was adjusted, from when on, and why")
    public CatalogueBody.Adjustments versions(@PathParam("agencyCode") String agencyCode) {
        return caller.as(Everybody.READER, () -> answers.adjustments(agencyCode));
    }

    @GET
    @Path("guide")
    @Worded
    @Operation(
            operationId = "publicGuide",
            summary = "The guide to a body's information (政府信息公开指南), written when it is read")
    public Guide guide(@PathParam("agencyCode") String agencyCode) {
        return caller.as(Everybody.READER, () -> {
            agencies.requireReached(agencyCode);
            return guides.of(agencyCode);
        });
    }

    @GET
    @Path("directory")
    @Operation(
            operationId = "publicDirectory",
            summary = "The directory of what a body has made public (政府信息公开目录), written when it is read")
    @APIResponse(
            responseCode = "200",
            description = "A page of the directory",
            content = @Content(schema = @Schema(implementation = DirectoryPage.class)))
    public Response directory(
            @PathParam("agencyCode") String agencyCode,
            @QueryParam("column") String column,
            @QueryParam("article20Item") Article20Item article20Item,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return caller.as(Everybody.READER, () -> {
            agencies.requireReached(agencyCode);
            return Pages.response(
                    directory.list(
                            agencyCode,
                            Optional.ofNullable(column).map(Spelling.PATH::canonical),
                            Optional.ofNullable(article20Item),
                            PageRequest.of(limit, after)),
                    uri);
        });
    }

    /** A page of the directory. */
    @Schema(name = "DirectoryPage")
    record DirectoryPage(
            List<DirectoryEntry> items,
            @Schema(nullable = true) String next) {}
}
