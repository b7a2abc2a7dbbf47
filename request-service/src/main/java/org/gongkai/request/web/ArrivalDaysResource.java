package org.gongkai.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.request.application.ApplicationWords;
import org.gongkai.request.arrival.ArrivalDays;

/** How long what arrives takes to be received. */
@Path("/api/v1/applications/arrival-days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Submissions")
@RunOnVirtualThread
public class ArrivalDaysResource {

    private final ArrivalDays days;
    private final FigureReach reach;
    private final Clock clock;

    ArrivalDaysResource(ArrivalDays days, FigureReach reach, Clock clock) {
        this.days = days;
        this.reach = reach;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "arrivalDays",
            summary = "Calendar days between arrival and receipt of what was received in a year, by body")
    public ArrivalDaysBody list(
            @Parameter(description = "Year of receipt; this one where nothing is said") @QueryParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : year(year);
        return new ArrivalDaysBody(
                wanted,
                days.of(
                        Year.of(wanted),
                        reach.rows(FigureScope.of(agencyCode, regionCode), wanted, Optional.empty())
                                .bodies()));
    }

    private static int year(String given) {
        if (!given.matches("[12]\\d{3}")) {
            throw Problem.invalid("year", ApplicationWords.NO_YEAR);
        }
        return Integer.parseInt(given);
    }

    /** A year of them. */
    @Schema(name = "ArrivalDays")
    record ArrivalDaysBody(int year, List<ArrivalDays.OfBody> bodies) {}
}
