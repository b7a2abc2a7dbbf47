package org.gongkai.litigation.web.told;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.litigation.casefile.ToldRedecisions;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.registers.web.RecordBodies;

/** Where the service that has the applications tells that one was decided on anew. No caller but a service reaches it. */
@Path("/api/v1/told-redecisions/{telling}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Case files")
@RunOnVirtualThread
public class ToldRedecisionResource {

    private final ToldRedecisions redecisions;
    private final RecordBodies ids;
    private final ValidBodies bodies;

    ToldRedecisionResource(ToldRedecisions redecisions, RecordBodies ids, ValidBodies bodies) {
        this.redecisions = redecisions;
        this.ids = ids;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "tellOfRedecision",
            summary =
                    "Hear that an application was decided on anew, as a case has ordered under the id by which that was told")
    public HeardBody take(@PathParam("telling") String telling, ToldRedecision told) {
        ToldRedecision said = bodies.require(told);
        return new HeardBody(redecisions.take(
                ids.id(CaseFileWords.TELLING, telling),
                said.agencyCode(),
                said.on(),
                Optional.ofNullable(said.documentNumber())));
    }

    /** That an application was decided on anew. */
    @Schema(name = "ToldRedecision")
    record ToldRedecision(
            @NotBlank @Size(max = 18) String agencyCode,

            @NotNull @Schema(description = "Day on which the further decision was sent")
            LocalDate on,

            @Size(max = 200) @Schema(nullable = true, description = "Number of the further decision")
            String documentNumber) {}

    /** What came of it. */
    @Schema(name = "HeardOfRedecision")
    record HeardBody(ToldRedecisions.Outcome outcome) {}
}
