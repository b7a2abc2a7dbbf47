package org.gongkai.request.web.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.serial.NumberPattern;
import org.gongkai.request.serial.NumberPatterns;

/** How each body writes the numbers of its decisions (文号). */
@Path("/api/v1/document-number-patterns")
@Tag(name = "Documents")
@RunOnVirtualThread
public class NumberPatternResource {

    private final NumberPatterns patterns;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;
    private final Clock clock;

    NumberPatternResource(NumberPatterns patterns, AgencyReplica agencies, ValidBodies bodies, Clock clock) {
        this.patterns = patterns;
        this.agencies = agencies;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "documentNumberPatterns",
            summary = "How a body writes the numbers of its decisions, today and from which day on")
    @APIResponse(
            responseCode = "200",
            description = "The patterns",
            content = @Content(schema = @Schema(implementation = NumberPatternBody.PatternList.class)))
    public Response list(@QueryParam("agencyCode") String agencyCode) {
        String agency = reached(agencyCode);
        return answer(agency, patterns.of(agency));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDocumentNumberPattern",
            summary = "Write the numbers of a body's decisions otherwise from a day on; those that were given stay")
    @APIResponse(
            responseCode = "200",
            description = "The patterns",
            content = @Content(schema = @Schema(implementation = NumberPatternBody.PatternList.class)))
    public Response put(
            @QueryParam("agencyCode") String agencyCode,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NumberPatternBody.Wanted.class)))
                    ObjectNode body) {
        String agency = reached(agencyCode);
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        NumberPatternBody.Wanted wanted = bodies.read(NumberPatternBody.Wanted.class, body);
        NumberPattern pattern = new NumberPattern(wanted.pattern().strip());
        if (!pattern.isUsable()) {
            throw Problem.invalid("/pattern", DocumentWords.PATTERN_UNUSABLE.with("{year}", "{serial}"));
        }
        return answer(agency, patterns.put(agency, pattern, wanted.from(), expected));
    }

    private Response answer(String agency, List<NumberPatterns.Dated> all) {
        return Response.ok(
                        NumberPatternBody.of(patterns.on(agency, LocalDate.now(clock)), all),
                        MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.ETAG,
                        EntityTags.of(all.isEmpty() ? 0 : all.getLast().version()))
                .build();
    }

    private String reached(String agencyCode) {
        if (agencyCode == null) {
            throw Problem.invalid("agencyCode", KitWords.NEEDED);
        }
        agencies.requireReached(agencyCode);
        return agencyCode;
    }
}
