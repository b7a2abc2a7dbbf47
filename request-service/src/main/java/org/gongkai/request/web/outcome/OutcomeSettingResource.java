package org.gongkai.request.web.outcome;

import java.time.Clock;
import java.time.LocalDate;
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

import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.EntityTags;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.setting.DatedSetting;
import org.gongkai.registers.setting.DatedSettings;
import org.gongkai.registers.setting.SettingReach;
import org.gongkai.registers.setting.SettingRows;
import org.gongkai.registers.setting.WantedSetting;
import org.gongkai.request.outcome.MovedOutcomes;
import org.gongkai.request.regional.RegionalRule;
import org.gongkai.request.regional.RegionalWords;

/** What regions see differently about outcomes (办理结果口径), each from a day on and on a basis. */
@Path("/api/v1/outcome-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcome settings")
@RunOnVirtualThread
public class OutcomeSettingResource {

    private final SettingRows settings;
    private final MovedOutcomes outcomes;
    private final SettingReach reach;
    private final ValidBodies bodies;
    private final Clock clock;

    OutcomeSettingResource(
            SettingRows settings, MovedOutcomes outcomes, SettingReach reach, ValidBodies bodies, Clock clock) {
        this.settings = settings;
        this.outcomes = outcomes;
        this.reach = reach;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Worded
    @Operation(
            operationId = "outcomeSettings",
            summary = "What regions see differently about outcomes, since when, and who has set it on what basis")
    public OutcomeSettingBody.ListBody list() {
        return OutcomeSettingBody.ListBody.of(settings.all());
    }

    @GET
    @Path("{rule}")
    @Worded
    @Operation(
            operationId = "outcomeSettingsOfRegion",
            summary = "How the nation, or a region, has a rule on outcomes, day by day")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = OutcomeSettingBody.OfRegion.class)))
    public Response read(@PathParam("rule") String rule, @QueryParam("regionCode") String regionCode) {
        DatedSettings all = settings.all();
        OutcomeSettingBody.OfRegion body = OutcomeSettingBody.OfRegion.of(all, region(regionCode), rule(rule));
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(body.version()))
                .build();
    }

    @PUT
    @Path("{rule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "putOutcomeSetting",
            summary =
                    "Have a rule on outcomes apply or not, for decisions from a day on; what was decided keeps its outcome")
    @APIResponse(
            responseCode = "200",
            description =
                    "The setting, the applications that would have another outcome by it, and those that keep theirs",
            content = @Content(schema = @Schema(implementation = OutcomeSettingAnswer.class)))
    public Response put(
            @PathParam("rule") String rule,
            @QueryParam("regionCode") String regionCode,
            @Parameter(description = "true to see which applications would have another outcome") @QueryParam("dryRun")
                    String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = OutcomeSettingRequest.class)))
                    ObjectNode body) {
        RegionalRule of = rule(rule);
        String region = region(regionCode);
        reach.requireWithin(DatedSetting.place(region));
        boolean tried = Parameters.flag("dryRun", dryRun);
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        WantedSetting wanted = bodies.read(OutcomeSettingRequest.class, body).wanted(region, of);
        wanted.require(LocalDate.now(clock));
        DatedSetting next = settings.next(wanted, expected, tried);
        MovedOutcomes.Judged judged = outcomes.by(next);
        DatedSetting shown = tried ? next : settings.set(wanted, expected);
        return Response.ok(OutcomeSettingAnswer.of(shown, tried, judged))
                .header(HttpHeaders.ETAG, EntityTags.of(tried ? shown.version() - 1 : shown.version()))
                .build();
    }

    private static RegionalRule rule(String name) {
        return RegionalRule.find(name).orElseThrow(() -> Problem.notFound(RegionalWords.RULE, name));
    }

    private static String region(String regionCode) {
        return Parameters.region(regionCode).map(RegionCode::prefix).orElse(DatedSetting.NATION);
    }
}
