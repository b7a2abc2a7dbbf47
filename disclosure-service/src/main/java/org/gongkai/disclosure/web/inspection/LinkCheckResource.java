package org.gongkai.disclosure.web.inspection;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.disclosure.link.LinkRounds;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.agency.AgencyReplica;

/** Whether what a body's published items link to is there: looked at by night, and here when somebody asks for it. */
@Path("/api/v1/inspections/{agencyCode}/link-checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
@RunOnVirtualThread
public class LinkCheckResource {

    private final LinkRounds rounds;
    private final AgencyReplica agencies;
    private final ValidBodies bodies;

    LinkCheckResource(LinkRounds rounds, AgencyReplica agencies, ValidBodies bodies) {
        this.rounds = rounds;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    @POST
    @Operation(
            operationId = "checkLinks",
            summary =
                    "Look at the links of published items, those that were not looked at for longest first; links to other sites where the settings allow it")
    public SeenBody check(
            @PathParam("agencyCode") String agencyCode,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wanted.class)))
                    ObjectNode body) {
        agencies.requireReached(agencyCode);
        bodies.read(Wanted.class, body);
        return SeenBody.of(rounds.look(agencyCode));
    }

    /** Nothing is said with it. */
    @Schema(name = "NewLinkCheck")
    record Wanted() {}

    /** What was seen. */
    @Schema(name = "LinkCheck")
    record SeenBody(
            @Schema(description = "Items that were looked at")
            int items,

            @Schema(description = "Their links") int links,

            @Schema(description = "Links that lead to nothing")
            long broken,

            @Schema(
                    description =
                            "Links that nobody may look at by the settings, or that lead to pages of another service")
            long notLookedAt,

            @Schema(description = "Whether items wait that were not looked at now")
            boolean more) {

        static SeenBody of(LinkRounds.Seen seen) {
            return new SeenBody(seen.items(), seen.links(), seen.broken(), seen.notLookedAt(), seen.more());
        }
    }
}
