package org.gongkai.disclosure.web.sitemap;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.reader.Everybody;
import org.gongkai.disclosure.sitemap.SitemapPart;
import org.gongkai.disclosure.sitemap.Sitemaps;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The addresses of all that is public, for search engines (sitemaps.org). */
@Path("/api/v1/public")
@Produces(SitemapResource.TYPE)
@Tag(name = "Feeds")
@RunOnVirtualThread
public class SitemapResource {

    static final String XML = "application/xml";
    static final String TYPE = XML + ";charset=UTF-8";

    private static final UUID START = new UUID(0, 0);

    private final Sitemaps sitemaps;
    private final CurrentCaller caller;

    SitemapResource(Sitemaps sitemaps, CurrentCaller caller) {
        this.sitemaps = sitemaps;
        this.caller = caller;
    }

    @GET
    @Path("sitemap.xml")
    @Operation(operationId = "sitemap", summary = "The files that list the addresses of all that is public")
    @APIResponse(
            responseCode = "200",
            description = "An index by the protocol of sitemaps.org 0.9",
            content = @Content(mediaType = XML, schema = @Schema(implementation = String.class)))
    public Response index() {
        return Response.ok(caller.as(Everybody.READER, sitemaps::index), TYPE).build();
    }

    @GET
    @Path("sitemaps/disclosures.xml")
    @Operation(operationId = "sitemapOfDisclosures", summary = "Addresses of items, at most 50,000, from one on")
    @APIResponse(
            responseCode = "200",
            description = "Addresses by the protocol of sitemaps.org 0.9",
            content = @Content(mediaType = XML, schema = @Schema(implementation = String.class)))
    public Response items(
            @Parameter(description = "The item that the file begins with, as the index says") @QueryParam("from")
                    String from) {
        return file(SitemapPart.DISCLOSURES, from);
    }

    @GET
    @Path("sitemaps/normative-documents.xml")
    @Operation(operationId = "sitemapOfDocuments", summary = "Addresses of documents, at most 50,000, from one on")
    @APIResponse(
            responseCode = "200",
            description = "Addresses by the protocol of sitemaps.org 0.9",
            content = @Content(mediaType = XML, schema = @Schema(implementation = String.class)))
    public Response documents(
            @Parameter(description = "The document that the file begins with, as the index says") @QueryParam("from")
                    String from) {
        return file(SitemapPart.NORMATIVE_DOCUMENTS, from);
    }

    @GET
    @Path("sitemaps/administrative-decisions.xml")
    @Operation(
            operationId = "sitemapOfDecisions",
            summary =
                    "Addresses of licences, penalties and compulsions that are publicised, at most 50,000, from one on")
    @APIResponse(
            responseCode = "200",
            description = "Addresses by the protocol of sitemaps.org 0.9",
            content = @Content(mediaType = XML, schema = @Schema(implementation = String.class)))
    public Response decisions(
            @Parameter(description = "The decision that the file begins with, as the index says") @QueryParam("from")
                    String from) {
        return file(SitemapPart.ADMINISTRATIVE_DECISIONS, from);
    }

    private Response file(SitemapPart part, String from) {
        UUID first = from == null ? START : id(from);
        StreamingOutput written = out -> caller.as(Everybody.READER, () -> {
            sitemaps.write(part, first, out);
            return null;
        });
        return Response.ok(written).build();
    }

    private static UUID id(String from) {
        try {
            return UUID.fromString(from);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("from", KitWords.NOT_FROM_A_PAGE);
        }
    }
}
