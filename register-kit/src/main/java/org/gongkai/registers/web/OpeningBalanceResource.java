package org.gongkai.registers.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.web.Parameters;
import org.gongkai.kit.web.body.ValidBodies;
import org.gongkai.registers.ledger.KeptErrata;
import org.gongkai.registers.opening.OpeningBalance;
import org.gongkai.registers.opening.OpeningBalances;
import org.gongkai.registers.signed.SignedReport;

/** Stocks that a body brings along into its first year in the registers (期初). */
@Path("/api/v1/opening-balances/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opening balances")
@RunOnVirtualThread
public class OpeningBalanceResource {

    private final OpeningBalances balances;
    private final ValidBodies bodies;
    private final KeptErrata errata;

    OpeningBalanceResource(OpeningBalances balances, ValidBodies bodies, KeptErrata errata) {
        this.balances = balances;
        this.bodies = bodies;
        this.errata = errata;
    }

    /** All that a body brings along of what this service counts; an empty list takes back what was stated. */
    @Schema(name = "OpeningBalanceStatement")
    record Statement(@NotNull @Size(max = 100) List<@NotNull @Valid Stated> balances) {}

    /** A figure, as the body states it. */
    @Schema(name = "StatedOpeningBalance")
    record Stated(
            @NotBlank
            @Schema(
                    description = "The stock, by its cell at the end of the year before",
                    examples = {"T2.NORMATIVE_DOCUMENT.IN_FORCE"})
            String cellId,

            @NotNull @PositiveOrZero @Max(1_000_000_000) Long amount,

            @NotNull @Schema(description = "Taken from the REPORT of the year before, a LIST, or a COUNT made for this")
            OpeningBalance.Source source,

            @Size(max = 500) String sourceNote,

            @Size(max = 500) @Schema(description = "Why it is not what the report of the year before says")
            String explanation) {

        OpeningBalance.Stated stated() {
            return new OpeningBalance.Stated(
                    cellId, amount, source, Optional.ofNullable(sourceNote), Optional.ofNullable(explanation));
        }
    }

    /**
     * A figure, and how much of it records make up.
     *
     * @param remaining what counts beside the records
     */
    @Schema(name = "OpeningBalance")
    record Answer(
            String cellId,
            long amount,
            long listed,
            long remaining,
            OpeningBalance.Source source,
            @Schema(nullable = true) String sourceNote,
            @Schema(nullable = true) String explanation,
            String statedBy,
            String statedAt,

            @Schema(description = "The signed reports that the figure has moved since it was stated")
            List<SignedReport> erratumOf) {

        static Answer of(OpeningBalance balance, List<SignedReport> errata) {
            return new Answer(
                    balance.cell().toString(),
                    balance.amount(),
                    balance.listed(),
                    balance.remaining(),
                    balance.source(),
                    balance.sourceNote().orElse(null),
                    balance.explanation().orElse(null),
                    balance.statedBy(),
                    ChinaTime.write(balance.statedAt()),
                    errata);
        }
    }

    /** What stands of a body. */
    @Schema(name = "OpeningBalanceList")
    record Answers(String agencyCode, int year, List<Answer> balances) {}

    private Answers answers(String agencyCode, int year, List<OpeningBalance> stated) {
        Map<UUID, List<SignedReport>> moved =
                errata.of(stated.stream().map(OpeningBalance::id).toList());
        return new Answers(
                agencyCode,
                year,
                stated.stream()
                        .map(balance -> Answer.of(balance, moved.getOrDefault(balance.id(), List.of())))
                        .toList());
    }

    @GET
    @Operation(
            operationId = "openingBalances",
            summary = "The stocks that a body has brought along into its first year")
    public Answers read(
            @PathParam("year") String year, @Parameter(required = true) @QueryParam("agencyCode") String agencyCode) {
        int first = Parameters.year(year);
        return answers(Parameters.required("agencyCode", agencyCode), first, balances.of(agencyCode, first));
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
            Statement body) {
        int first = Parameters.year(year);
        List<OpeningBalance.Stated> stated =
                bodies.require(body).balances().stream().map(Stated::stated).toList();
        return answers(
                Parameters.required("agencyCode", agencyCode),
                first,
                balances.state(agencyCode, first, stated, Parameters.flag("dryRun", dryRun)));
    }
}
