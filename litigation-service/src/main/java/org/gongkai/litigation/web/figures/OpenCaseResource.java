package org.gongkai.litigation.web.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.litigation.figures.OpenCase;
import org.gongkai.litigation.figures.OpenCases;
import org.gongkai.litigation.outcome.Block;

/** The cases that were pending at the end of any day (未结案件清单). */
@Path("/api/v1/open-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
public class OpenCaseResource {

    private final OpenCases cases;

    OpenCaseResource(OpenCases cases) {
        this.cases = cases;
    }

    @GET
    @Operation(
            operationId = "openCases",
            summary =
                    "The cases of a body, or in a region's sum, that were pending at the end of a day, the oldest first; asOf: by"
                            + " what was known then")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases",
            content = @Content(schema = @Schema(implementation = OpenCasePage.class)))
    public Response list(
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @Parameter(required = true) @QueryParam("on") String on,
            @QueryParam("block") String block,
            @Parameter(
                            description =
                                    "By what was recorded up to this moment: the same for ever. Receipt numbers and case files are not"
                                            + " told then, since they may be linked later")
                    @QueryParam("asOf")
                    String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        if (on == null) {
            throw Problem.invalid("on", KitWords.NEEDED);
        }
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        Optional<Block> wanted = Optional.ofNullable(block).map(OpenCaseResource::block);
        return Pages.response(
                cases.on(Parameters.day("on", on), scope, wanted, Parameters.asOf(asOf), PageRequest.of(limit, after))
                        .map(OpenCaseBody::of),
                uri);
    }

    private static Block block(String name) {
        return Arrays.stream(Block.values())
                .filter(block -> block.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("block", KitWords.NOT_ONE_OF.with(List.of(Block.values()))));
    }

    /** A case that was pending. */
    @Schema(name = "OpenCase")
    record OpenCaseBody(
            @Schema(description = "Of its row of the register")
            UUID id,

            String href,
            @Schema(nullable = true) UUID caseFileId,
            String agencyCode,
            String caseNumber,
            Block block,
            LocalDate acceptedOn,

            @Schema(nullable = true, description = "When it was closed after all")
            LocalDate closedOn,

            @Schema(nullable = true) String receiptNumber,

            @Schema(description = "From its acceptance until the day that was asked for")
            long days) {

        static OpenCaseBody of(OpenCase open) {
            return new OpenCaseBody(
                    open.id(),
                    "/api/v1/cases/" + open.id(),
                    open.caseFile().orElse(null),
                    open.agencyCode(),
                    open.caseNumber(),
                    open.block(),
                    open.acceptedOn(),
                    open.closedOn().orElse(null),
                    open.receiptNumber().orElse(null),
                    open.days());
        }
    }

    /** A page of them. */
    @Schema(name = "OpenCasePage")
    record OpenCasePage(
            List<OpenCaseBody> items,
            @Schema(nullable = true) String next) {}
}
