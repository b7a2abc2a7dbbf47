package org.gongkai.litigation.web.told;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.litigation.length.TermLengths;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CaseTerm;
import org.gongkai.registers.calendar.ReplicatedLength;
import org.gongkai.registers.problem.RegisterWords;

/** Where the service in which lengths of terms are set puts those by which cases count. Not reachable through the gateway. */
@Path("/api/v1/term-length-replicas/{timer}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class TermLengthReplicaResource {

    private final TermLengths lengths;
    private final ValidBodies bodies;

    TermLengthReplicaResource(TermLengths lengths, ValidBodies bodies) {
        this.lengths = lengths;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "replicateTermLength",
            summary = "Take over how long a term is set to be in a place; what is known, or older, changes nothing")
    public ReplicatedLength take(@PathParam("timer") String timer, ReplicatedLength length) {
        if (!bodies.require(length).timer().equals(timer)
                || CaseTerm.find(timer).isEmpty()) {
            throw Problem.invalid("/timer", CaseFileWords.NO_SUCH_TERM);
        }
        if ((length.layer() == CalendarScope.Layer.NATION) != length.code().isEmpty()) {
            throw Problem.invalid("/code", RegisterWords.CODE_FITS_NO_LAYER);
        }
        return lengths.take(length);
    }
}
