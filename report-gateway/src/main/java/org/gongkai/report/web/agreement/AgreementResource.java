package org.gongkai.report.web.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.gongkai.document.ReportKey;
import org.gongkai.form.CellId;
import org.gongkai.form.Form;
import org.gongkai.form.UnprintedCell;
import org.gongkai.form.code.FigureName;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.words.Message;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.report.agency.AgenciesInScope;
import org.gongkai.report.agreement.Agreement;
import org.gongkai.report.agreement.RegisterAgreement;
import org.gongkai.report.web.asked.ReportPath;

/** After a ledger was imported: whether the registers say what the official report of the year says. */
@Path("/api/v1/annual-reports/{agencyCode}/{year}/register-agreement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Annual reports")
@RunOnVirtualThread
public class AgreementResource {

    private final Editions editions;
    private final AgenciesInScope agencies;
    private final RegisterAgreement agreement;

    AgreementResource(Editions editions, AgenciesInScope agencies, RegisterAgreement agreement) {
        this.editions = editions;
        this.agencies = agencies;
        this.agreement = agreement;
    }

    /**
     * Registers beside the official report of their year.
     *
     * @param filed whether the report was published elsewhere and filed here
     */
    @Schema(name = "RegisterAgreement")
    record AgreementBody(
            int year,
            boolean filed,
            String table,
            @Schema(description = "Cells that both know") int compared,

            @Schema(description = "Cells that one of the two does not know")
            List<String> unknown,

            List<DifferenceBody> differences) {

        static AgreementBody of(Agreement agreement, String table) {
            Form form = agreement.reported().form();
            return new AgreementBody(
                    agreement.reported().year(),
                    agreement.reported().isFiled(),
                    table,
                    agreement.compared(),
                    agreement.unknown().stream().map(CellId::toString).toList(),
                    agreement.differences().stream()
                            .map(difference -> DifferenceBody.of(difference, form))
                            .toList());
        }
    }

    /** A cell in which they differ. */
    @Schema(name = "RegisterDifference")
    record DifferenceBody(
            String cellId,
            @Schema(oneOf = {Long.class, String.class}) Object reported,
            @Schema(oneOf = {Long.class, String.class}) Object registered,
            @Schema(oneOf = {Long.class, String.class}) Object surplus,
            List<CauseBody> causes,

            @Schema(description = "What makes up the cell in the registers; a sum lists none")
            List<CountedBody> records,

            @Schema(description = "False when there are more records than are listed")
            boolean complete) {

        static DifferenceBody of(Agreement.Difference difference, Form form) {
            CellId cell = difference.cell();
            return new DifferenceBody(
                    cell.toString(),
                    number(form, cell, difference.reported()),
                    number(form, cell, difference.registered()),
                    number(form, cell, difference.surplus()),
                    difference.causes().stream().map(CauseBody::of).toList(),
                    difference.records().stream()
                            .map(record -> new CountedBody(
                                    record.kind(),
                                    record.id(),
                                    record.number(),
                                    record.href(),
                                    record.effectiveOn().orElse(null),
                                    number(form, cell, record.amount())))
                            .toList(),
                    difference.complete());
        }
    }

    /** Why a cell may differ. */
    @Schema(name = "LikelyCause")
    record CauseBody(
            @Schema(examples = "OTHER_OUTCOME") String code,

            @Schema(implementation = String.class, description = "In a sentence")
            Message message,

            @Schema(description = "Other cells that have to do with it")
            List<String> cells,

            @Schema(description = "Numbers of the records that are meant, where not all are")
            List<String> numbers) {

        static CauseBody of(Agreement.Cause cause) {
            return new CauseBody(
                    cause.code().name(),
                    cause.message(),
                    cause.cells().stream().map(CellId::toString).toList(),
                    cause.numbers());
        }
    }

    /** A record that counts in a cell. */
    @Schema(name = "CountedRecord")
    record CountedBody(
            String kind,
            String id,
            String number,
            String href,
            @Schema(nullable = true) String effectiveOn,
            @Schema(oneOf = {Long.class, String.class}) Object amount) {}

    @GET
    @Operation(
            operationId = "registerAgreement",
            summary =
                    "After an import: each cell of the registers against the filed or published report, with the rows")
    public AgreementBody agreement(@BeanParam ReportPath asked, @QueryParam("table") String table) {
        ReportKey key = asked.key();
        agencies.toRead(key);
        String wanted = table(editions.of(key.year()), Optional.ofNullable(table));
        return AgreementBody.of(agreement.of(key, wanted), wanted);
    }

    /** That of applications where none is asked for. */
    private static String table(Form form, Optional<String> asked) {
        Stream<CellId> cells = asked.isEmpty()
                ? form.cellsOf(FigureName.RECEIVED).stream()
                : Stream.concat(
                                form.cells().keySet().stream(),
                                form.unprinted().stream().map(UnprintedCell::id))
                        .filter(cell -> cell.table().equals(asked.get()));
        return cells.map(CellId::table)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("table", KitWords.UNKNOWN_PARAMETER));
    }

    private static Object number(Form form, CellId cell, BigDecimal amount) {
        return FiguresJson.number(form, cell.toString(), amount);
    }
}
