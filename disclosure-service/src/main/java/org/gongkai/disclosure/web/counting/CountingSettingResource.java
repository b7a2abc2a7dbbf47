package org.gongkai.disclosure.web.counting;

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

import org.gongkai.disclosure.counting.CountingRule;
import org.gongkai.disclosure.counting.CountingWords;
import org.gongkai.disclosure.document.RevisionsCounted;
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

/** How regions count what the law leaves open (统计口径), each from a day on and on a basis. */
@Path("/api/v1/counting-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Counting settings")
@RunOnVirtualThread
public class CountingSettingResource {

    private final SettingRows settings;
    private final RevisionsCounted revisions;
    private final SettingReach reach;
    private final ValidBodies bodies;
    private final Clock clock;

    CountingSettingResource(
            SettingRows settings, RevisionsCounted revisions, SettingReach reach, ValidBodies bodies, Clock clock) {
        this.settings = settings;
        this.revisions = revisions;
        this.reach = reach;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Worded
    @Operation(
            operationId = "countingSettings",
            summary = "What regions count differently, since when, and who has set it on what basis")
    public CountingSettingBody.ListBody list() {
        return CountingSettingBody.ListBody.of(settings.all());
    }

    @GET
    @Path("{countingRule}")
    @Worded
    @Operation(
            operationId = "countingSettingsOfRegion",
            summary = "How the nation, or a region, has a rule of counting, over time")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = CountingSettingBody.OfRegion.class)))
    public Response read(@PathParam("countingRule") String rule, @QueryParam("regionCode") String regionCode) {
        CountingSettingBody.OfRegion body =
                CountingSettingBody.OfRegion.of(settings.all(), region(regionCode), rule(rule));
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(body.version()))
                .build();
    }

    @PUT
    @Path("{countingRule}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Worded
    @Operation(
            operationId = "putCountingSetting",
            summary =
                    "Have a rule of counting apply or not, from a day on; what is registered counts as it does until it is corrected")
    @APIResponse(
            responseCode = "200",
            description = "The setting, and the documents that are counted otherwise",
            content = @Content(schema = @Schema(implementation = CountingSettingBody.Answer.class)))
    public Response put(
            @PathParam("countingRule") String rule,
            @QueryParam("regionCode") String regionCode,
            @Parameter(description = "true to see which documents are counted otherwise") @QueryParam("dryRun")
                    String dryRun,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CountingSettingBody.Request.class)))
                    ObjectNode body) {
        CountingRule of = rule(rule);
        String region = region(regionCode);
        reach.requireWithin(DatedSetting.place(region));
        boolean tried = Parameters.flag("dryRun", dryRun);
        OptionalLong expected = EntityTags.findExpectedVersion(ifMatch);
        WantedSetting wanted =
                bodies.read(CountingSettingBody.Request.class, body).wanted(region, of);
        wanted.require(LocalDate.now(clock));
        DatedSettings stood = settings.all();
        DatedSetting set = tried ? settings.next(wanted, expected, true) : settings.set(wanted, expected);
        CountingSettingBody.Answer answer = new CountingSettingBody.Answer(
                CountingSettingBody.of(set),
                tried,
                revisions.otherwise(region, stood.with(set)).stream()
                        .map(one ->
                                new CountingSettingBody.OtherwiseBody(one.id(), one.agencyCode(), one.documentNumber()))
                        .toList());
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, EntityTags.of(tried ? set.version() - 1 : set.version()))
                .build();
    }

    private static CountingRule rule(String name) {
        return CountingRule.find(name).orElseThrow(() -> Problem.notFound(CountingWords.RULE, name));
    }

    private static String region(String regionCode) {
        return Parameters.region(regionCode).map(RegionCode::prefix).orElse(DatedSetting.NATION);
    }
}
