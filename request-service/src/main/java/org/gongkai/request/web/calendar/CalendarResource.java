package org.gongkai.request.web.calendar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.CalendarYear;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.request.announcement.TermChange;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.due.MovedTerms;

/** Calendars of working days (工作日历): as they stand, and loaded anew each autumn. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
@RunOnVirtualThread
public class CalendarResource {

    private final Calendars calendars;
    private final MovedTerms terms;
    private final TermChange change;
    private final PlaceOfQuery places;
    private final CurrentCaller caller;
    private final ValidBodies bodies;

    CalendarResource(
            Calendars calendars,
            MovedTerms terms,
            TermChange change,
            PlaceOfQuery places,
            CurrentCaller caller,
            ValidBodies bodies) {
        this.calendars = calendars;
        this.terms = terms;
        this.change = change;
        this.places = places;
        this.caller = caller;
        this.bodies = bodies;
    }

    @GET
    @Operation(operationId = "calendars", summary = "Every year of every calendar that was loaded")
    public CalendarList list() {
        return new CalendarList(calendars.all().stream().map(CalendarBody::of).toList());
    }

    @GET
    @Path("{year}")
    @Operation(
            operationId = "calendarOfYear",
            summary = "A year of the nation's calendar, or of a region's or a body's own")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = @Content(schema = @Schema(implementation = CalendarBody.class)))
    public Response read(
            @PathParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("agencyCode") String agencyCode) {
        CalendarYear found = calendars
                .find(places.of(regionCode, agencyCode), Parameters.year(year))
                .orElseThrow(() -> Problem.notFound(ApplicationWords.CALENDAR, year));
        return Response.ok(CalendarBody.of(found))
                .header(HttpHeaders.ETAG, EntityTags.of(found.version()))
                .build();
    }

    @PUT
    @Path("{year}")
    @Operation(
            operationId = "loadCalendar",
            summary = "Load a year, in the place of what stands; every open term follows at once")
    @APIResponse(
            responseCode = "200",
            description = "The year, and the open terms that it moves",
            content = @Content(schema = @Schema(implementation = LoadedBody.class)))
    public Response load(
            @PathParam("year") String year,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(description = "true to see which terms it would move") @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CalendarStatement question) {
        CalendarScope scope = places.of(regionCode, agencyCode);
        requireMayLoad(scope);
        boolean tried = Parameters.flag("dryRun", dryRun);
        CalendarYear asked = bodies.require(question).year(scope, Parameters.year(year));
        List<Violation> violations = asked.violations();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        Optional<CalendarYear> stood = calendars.find(scope, asked.year());
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        if (!tried && stood.isPresent() && expected.isEmpty()) {
            throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
        }
        List<MovedTerms.Moved> moving = terms.by(asked);
        CalendarYear shown = tried
                ? asked
                : change.make(moving, TermChange.Cause.CALENDAR, () -> calendars.load(asked, expected.orElse(0)));
        return Response.ok(new LoadedBody(CalendarBody.of(shown), tried, MovedTermBody.of(moving)))
                .header(HttpHeaders.ETAG, EntityTags.of(shown.version()))
                .build();
    }

    /** The head of an office loads that of a body that they reach, and no wider one. */
    private void requireMayLoad(CalendarScope scope) {
        boolean wider = scope.layer() != CalendarScope.Layer.BODY;
        if (caller.get() instanceof Caller.SignedIn signedIn && signedIn.role() == Role.SIGNER && wider) {
            throw Problem.of(ProblemKind.FORBIDDEN, ApplicationWords.OWN_CALENDAR_ALONE);
        }
    }

    /** Every year of every calendar. */
    @Schema(name = "CalendarList")
    record CalendarList(List<CalendarBody> items) {}

    /** What a loading comes to. */
    @Schema(name = "LoadedCalendar")
    record LoadedBody(CalendarBody calendar, boolean dryRun, List<MovedTermBody> moved) {}
}
