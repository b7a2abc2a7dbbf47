package org.gongkai.report.web.statistics;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.service.answer.OpeningBalancesAnswer;
import org.gongkai.report.service.asked.StatedBalances;
import org.gongkai.report.statistics.AllOpeningBalances;

/** The stocks that a body brings along into its first year in the registers (期初), of all services together. */
@Path("/api/v1/opening-balances/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opening balances")
@RunOnVirtualThread
public class AllOpeningBalancesResource {

    private final AllOpeningBalances balances;
    private final AgenciesInScope agencies;
    private final ValidBodies bodies;

    AllOpeningBalancesResource(AllOpeningBalances balances, AgenciesInScope agencies, ValidBodies bodies) {
        this.balances = balances;
        this.agencies = agencies;
        this.bodies = bodies;
    }

    /** What stands of a body. */
    @Schema(name = "OpeningBalanceList")
    record Answers(String agencyCode, int year, List<OpeningBalancesAnswer.Balance> balances) {}

    @GET
    @Operation(
            operationId = "openingBalances",
            summary = "The stocks that a body has brought along into its first year")
    public Answers read(
            @PathParam("year") String year, @Parameter(required = true) @QueryParam("agencyCode") String agencyCode) {
        int first = Parameters.year(year);
        String body = reached(agencyCode);
        return new Answers(body, first, balances.of(first, body));
    }

    @PUT
    @Operation(
            operationId = "stateOpeningBalances",
            summary =
                    "State the stocks that a body brings along into its first year, in the place of what was stated before")
    public Answers state(
            @PathParam("year") String year,
            @Parameter(required = true) @QueryParam("agencyCode") String agencyCode,
            @Parameter(description = "true to see what would come of it") @QueryParam("dryRun") String dryRun,
            StatedBalances body) {
        int first = Parameters.year(year);
        String code = reached(agencyCode);
        StatedBalances stated = bodies.require(body);
        return new Answers(code, first, balances.state(first, code, stated, Parameters.flag("dryRun", dryRun)));
    }

    private String reached(String agencyCode) {
        return agencies.agency(Parameters.required("agencyCode", agencyCode)).code();
    }
}
