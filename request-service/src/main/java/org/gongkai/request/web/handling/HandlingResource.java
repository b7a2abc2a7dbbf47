package org.gongkai.request.web.handling;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.handling.Agreements;
import org.gongkai.request.handling.ApplicationHandling;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Transition;

/**
 * The life of an application over HTTP. The steps are those of the table of steps, each at its path and with its body; the
 * contract lists them one by one.
 */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
@RunOnVirtualThread
public class HandlingResource {

    private final ApplicationHandling handling;
    private final Agreements agreements;
    private final HandlingBodies bodies;
    private final RecordBodies records;

    HandlingResource(ApplicationHandling handling, Agreements agreements, HandlingBodies bodies, RecordBodies records) {
        this.handling = handling;
        this.agreements = agreements;
        this.bodies = bodies;
        this.records = records;
    }

    @GET
    @Path("{id}/clock")
    @Operation(
            operationId = "applicationClock",
            summary =
                    "The term for the reply, day by day: each counted day with its number, each other one with why not")
    public ClockBody clock(@PathParam("id") String id) {
        HandlingState state = handling.state(records.id(ApplicationWords.APPLICATION, id));
        return ClockBody.of(state.course().term(state.today()));
    }

    /** A step that is posted right below the application. */
    @POST
    @Path("{id}/{step}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") String id,
            @PathParam("step") String step,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ObjectNode body) {
        long expected = EntityTags.expectedVersion(ifMatch);
        return take(id, rows(step), required(body), OptionalLong.of(expected));
    }

    /** A step that is posted below one of the application's sub-cases, or the decision on a step that was proposed. */
    @POST
    @Path("{id}/{step}/{number}/{further}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") String id,
            @PathParam("step") String step,
            @PathParam("number") String number,
            @PathParam("further") String further,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ObjectNode body) {
        OptionalLong expected = OptionalLong.of(EntityTags.expectedVersion(ifMatch));
        int ordinal = ordinal(number);
        Optional<Boolean> approved = decision(step, further);
        if (approved.isPresent()) {
            return bodies.taken(agreements.decide(
                    records.id(ApplicationWords.APPLICATION, id), ordinal, approved.get(), required(body), expected));
        }
        List<Transition> rows = rows(step + "/{n}/" + further);
        ObjectNode numbered = required(body);
        bodies.number(rows.getFirst().step(), numbered, ordinal);
        return take(id, rows, numbered, expected);
    }

    private Response take(String id, List<Transition> rows, ObjectNode body, OptionalLong expected) {
        return bodies.taken(handling.take(records.id(ApplicationWords.APPLICATION, id), rows, body, expected));
    }

    /** What is proposed is decided under {@code pending-steps}, extensions under their own name as well. */
    private static Optional<Boolean> decision(String step, String further) {
        if (!step.equals("pending-steps") && !step.equals("extensions")) {
            return Optional.empty();
        }
        return switch (further) {
            case "approvals" -> Optional.of(true);
            case "refusals" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static List<Transition> rows(String path) {
        List<Transition> rows = LifeCycle.at(path);
        if (rows.isEmpty()) {
            throw Problem.notFound(ApplicationWords.STEP, path);
        }
        return rows;
    }

    private static int ordinal(String number) {
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw Problem.notFound(ApplicationWords.STEP, number);
        }
        return Integer.parseInt(number);
    }

    private static ObjectNode required(ObjectNode body) {
        if (body == null) {
            throw Problem.invalid("", KitWords.MUST_BE_JSON_OBJECT);
        }
        return body;
    }
}
