package org.gongkai.registers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.kit.figures.FigureScope;
import org.gongkai.kit.figures.VerificationScope;
import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.Pages;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.kit.web.figures.StatisticsBody;
import org.gongkai.kit.web.figures.VerificationBody;
import org.gongkai.kit.web.problem.Worded;
import org.gongkai.registers.agency.AgencyReplica;
import org.gongkai.registers.ledger.OwnedTables;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.statistics.CellEntries;
import org.gongkai.registers.statistics.ExplainedPage;
import org.gongkai.registers.statistics.FigureReach;
import org.gongkai.registers.statistics.LedgerEntry;
import org.gongkai.registers.statistics.Statistics;
import org.gongkai.registers.verification.Verification;

/** The figures of a service with registers, what stands behind them, and their verification. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statistics")
@RunOnVirtualThread
public class StatisticsResource {

    private final Editions editions;
    private final Statistics statistics;
    private final CellEntries entries;
    private final ExplainedPage explanations;
    private final FigureReach reach;
    private final Verification verification;
    private final AgencyReplica agencies;
    private final OwnedTables owned;
    private final ValidBodies bodies;
    private final Map<String, String> paths;

    StatisticsResource(
            Editions editions,
            Statistics statistics,
            CellEntries entries,
            ExplainedPage explanations,
            FigureReach reach,
            Verification verification,
            AgencyReplica agencies,
            OwnedTables owned,
            ValidBodies bodies,
            @All List<Register<?>> registers) {
        this.editions = editions;
        this.statistics = statistics;
        this.entries = entries;
        this.explanations = explanations;
        this.reach = reach;
        this.verification = verification;
        this.agencies = agencies;
        this.owned = owned;
        this.bodies = bodies;
        this.paths = registers.stream().collect(Collectors.toMap(Register::recordKind, Register::path));
    }

    @GET
    @Path("{year}")
    @Operation(operationId = "statistics", summary = "The cells of the form that this service counts, for a year")
    public StatisticsBody statistics(
            @PathParam("year") String year,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("asOf") String asOf) {
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        int ofYear = Parameters.year(year);
        return StatisticsBody.of(statistics.of(ofYear, scope, Parameters.asOf(asOf)), editions.of(ofYear));
    }

    @POST
    @Path("{year}/sums")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sumStatistics", summary = "The cells of groups of bodies, added up; for the gateway")
    public SumBody sum(@PathParam("year") String year, SumBody.Wanted body) {
        int ofYear = Parameters.year(year);
        SumBody.Wanted wanted = bodies.require(body);
        Optional<Instant> asOf = Parameters.asOf(wanted.asOf());
        return SumBody.of(
                ofYear,
                wanted.groups().stream()
                        .map(group -> statistics.sum(ofYear, group.agencyCodes(), asOf))
                        .toList(),
                editions.of(ofYear));
    }

    @POST
    @Path("{year}/entries")
    @Worded
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cellEntriesOfBodies",
            summary = "The ledger entries of some bodies behind a cell; for the gateway")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(ref = "LedgerEntryPage")))
    public Response entriesOfBodies(@PathParam("year") String year, EntryBody.Wanted body, @Context UriInfo uri) {
        int ofYear = Parameters.year(year);
        EntryBody.Wanted wanted = bodies.require(body);
        CellId cell = requireOwned(editions.of(ofYear), Parameters.cell(wanted.cellId()));
        PageRequest page = PageRequest.of(wanted.limit(), wanted.after());
        return page(
                entries.of(cell, ofYear, reach.rows(wanted.agencyCodes()), Parameters.asOf(wanted.asOf()), page),
                ofYear,
                uri);
    }

    @GET
    @Path("{year}/cells/{cellId}/entries")
    @Worded
    @Operation(operationId = "cellEntries", summary = "The ledger entries behind a cell")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries",
            content = @Content(schema = @Schema(ref = "LedgerEntryPage")))
    public Response entries(
            @PathParam("year") String year,
            @PathParam("cellId") String cellId,
            @QueryParam("agencyCode") String agencyCode,
            @QueryParam("regionCode") String regionCode,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        int ofYear = Parameters.year(year);
        CellId cell = requireOwned(editions.of(ofYear), Parameters.cell(cellId));
        FigureScope scope = FigureScope.of(agencyCode, regionCode);
        Optional<Instant> moment = Parameters.asOf(asOf);
        PageRequest page = PageRequest.of(limit, after);
        return page(entries.of(cell, ofYear, reach.rows(scope, ofYear, moment), moment, page), ofYear, uri);
    }

    private Response page(Page<LedgerEntry> found, int year, UriInfo uri) {
        Form form = editions.of(year);
        Map<LedgerEntry, List<Message>> explained = explanations.of(found.items());
        return Pages.response(
                found.map(entry ->
                        EntryBody.of(entry, form, paths.get(entry.record().kind()), explained.get(entry))),
                uri);
    }

    @POST
    @Path("verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verify", summary = "Recount from the registers and list every difference")
    public VerificationBody verify(VerificationScope scope) {
        if (scope == null) {
            throw Problem.invalid("", RegisterWords.SCOPE_OBJECT);
        }
        Optional<String> agencyCode = Optional.ofNullable(scope.agencyCode());
        agencyCode.ifPresent(agencies::requireReached);
        return VerificationBody.of(verification.verify(agencyCode, Optional.ofNullable(scope.year())), editions);
    }

    private CellId requireOwned(Form form, CellId cell) {
        if (!form.names(cell) || !owned.owns(form, cell)) {
            throw Problem.notFound(KitWords.CELL, cell);
        }
        return cell;
    }
}
