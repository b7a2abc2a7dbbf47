package org.gongkai.registers.web;

import java.util.List;

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
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.ReplicatedCalendar;
import org.gongkai.registers.problem.RegisterWords;

/** Where the service in which calendars are loaded puts each year. Not reachable through the gateway. */
@Path("/api/v1/calendar-replicas/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Agency replica")
@RunOnVirtualThread
public class CalendarReplicaResource {

    private final Calendars calendars;
    private final ValidBodies bodies;

    CalendarReplicaResource(Calendars calendars, ValidBodies bodies) {
        this.calendars = calendars;
        this.bodies = bodies;
    }

    @PUT
    @Operation(
            operationId = "replicateCalendar",
            summary = "Take a year of a calendar over; one that is known, or older, changes nothing")
    public ReplicatedCalendar take(@PathParam("year") String year, ReplicatedCalendar calendar) {
        if (Parameters.year(year) != bodies.require(calendar).year()) {
            throw Problem.invalid("/year", RegisterWords.YEAR_OF_PATH);
        }
        if ((calendar.layer() == CalendarScope.Layer.NATION) != calendar.code().isEmpty()) {
            throw Problem.invalid("/code", RegisterWords.CODE_FITS_NO_LAYER);
        }
        CalendarYear told = calendar.calendar();
        List<Violation> violations = told.violations();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return ReplicatedCalendar.of(calendars.take(told));
    }
}
