package org.gongkai.request.web.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.calendar.CalendarScope;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingReach;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.registers.setting.WantedSetting;
import org.gongkai.request.announcement.TermChange;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.due.MovedTerms;
import org.gongkai.request.problem.RequestProblem;
import org.gongkai.request.regional.RegionalWords;
import org.gongkai.request.regional.TermLength;
import org.gongkai.request.regional.TermLengths;

/** How long terms are where the law leaves that open (期限设定): for the nation, a region or a body, each from a day on. */
@Path("/api/v1/term-lengths")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
@RunOnVirtualThread
@Worded
public class TermLengthResource {

    private final SettingRows settings;
    private final SettingReach reach;
    private final PlaceOfQuery places;
    private final Calendars calendars;
    private final MovedTerms terms;
    private final TermChange change;
    private final ValidBodies bodies;
    private final Clock clock;

    TermLengthResource(
            SettingRows settings,
            SettingReach reach,
            PlaceOfQuery places,
            Calendars calendars,
            MovedTerms terms,
            TermChange change,
            ValidBodies bodies,
            Clock clock) {
        this.settings = settings;
        this.reach = reach;
        this.places = places;
        this.calendars = calendars;
        this.terms = terms;
        this.change = change;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "termLengths",
            summary = "Every term with its usual length and its article, and how long it was set to be for whom")
    public TermLengthBody.ListBody list() {
        DatedSettings all = settings.all();
        return new TermLengthBody.ListBody(Timers.all().stream()
                .map(timer -> TermLengthBody.TermBody.of(timer, all))
                .toList());
    }

    @GET
    @Path("{timer}")
    @Operation(
            operationId = "termLengthOfPlace",
            summary = "How long a term is for the nation, a region or a body, day by day")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = TermLengthBody.OfPlace.class)))
    public Response read(
            @Parameter(schema = @Schema(examples = "T_SUPPLEMENT")) @PathParam("timer") String timer,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("agencyCode") String agencyCode) {
        TermLength term = term(timer);
        CalendarScope place = places.of(regionCode, agencyCode);
        DatedSettings all = settings.all();
        TermLengthBody.OfPlace body = TermLengthBody.OfPlace.of(
                all, place, term, term.timer().length(LocalDate.now(clock), calendars.at(place)));
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(body.version()))
                .build();
    }

    @PUT
    @Path("{timer}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putTermLength",
            summary =
                    "Set how long a term is whose notice goes out from a day on, or that begins then; open ones follow at once")
    @APIResponse(
            responseCode = "200",
            description = "The setting, and the open terms that it moves",
            content = @Content(schema = @Schema(implementation = TermLengthBody.Answer.class)))
    public Response put(
            @Parameter(schema = @Schema(examples = "T_SUPPLEMENT")) @PathParam("timer") String timer,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("agencyCode") String agencyCode,
            @Parameter(description = "true to see which terms it would move") @QueryParam("dryRun") String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TermLengthRequest.class)))
                    ObjectNode body) {
        TermLength term = term(timer);
        CalendarScope place = places.of(regionCode, agencyCode);
        reach.requireWithin(place);
        boolean tried = Parameters.flag("dryRun", dryRun);
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        WantedSetting wanted = bodies.read(TermLengthRequest.class, body).wanted(place, term);
        wanted.require(LocalDate.now(clock));
        DatedSetting next = settings.next(wanted, expected, tried);
        List<MovedTerms.Moved> moving =
                terms.by(place, new TermLengths(settings.all().with(next)));
        DatedSetting shown =
                tried ? next : change.make(moving, TermChange.Cause.TERM_LENGTH, () -> settings.set(wanted, expected));
        return Response.ok(TermLengthBody.Answer.of(shown, tried, moving))
                .header(HttpHeaders.ETAG, EntityTags.of(tried ? shown.version() - 1 : shown.version()))
                .build();
    }

    /** One that may be set: how long another one is, the law says. */
    private static TermLength term(String code) {
        Timer timer = Timers.find(code).orElseThrow(() -> Problem.notFound(RegionalWords.TERM, code));
        return TermLength.find(code)
                .orElseThrow(() -> Problem.of(
                        RequestProblem.FIXED_BY_LAW,
                        RegionalWords.FIXED_BY_LAW.with(timer.name(), code, Message.quoted(timer.basis()))));
    }
}
