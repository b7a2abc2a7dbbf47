package org.gongkai.report.web.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.report.contract.MergedContract;
import org.gongkai.report.contract.StandaloneSchema;

/** What reports look like in JSON and XML, for validators. */
@Path("/api/v1/schemas")
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class SchemaResource {

    private final MergedContract contract;

    SchemaResource(MergedContract contract) {
        this.contract = contract;
    }

    @GET
    @Path("annual-report.json")
    @Produces("application/schema+json")
    @Operation(operationId = "reportSchema", summary = "JSON Schema (2020-12) of a report")
    @APIResponse(
            responseCode = "200",
            description = "The schema; the same as in the description of the API",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response json() {
        ObjectNode schema = StandaloneSchema.of(contract.json(), "AnnualReport", "urn:gongkai:annual-report:1");
        return Response.ok(schema.toString(), "application/schema+json").build();
    }

    @GET
    @Path("annual-report.xsd")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(operationId = "reportXmlSchema", summary = "XML Schema of a report")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response xml() {
        try (InputStream in = SchemaResource.class.getResourceAsStream("/schemas/annual-report.xsd")) {
            return Response.ok(new String(in.readAllBytes(), StandardCharsets.UTF_8), "application/xml; charset=UTF-8")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
