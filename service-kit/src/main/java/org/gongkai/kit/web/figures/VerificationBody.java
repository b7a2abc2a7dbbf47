package org.gongkai.kit.web.figures;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.VerificationResult;

/** What a verification found, as JSON; no differences is the only good answer. */
@Schema(name = "VerificationResult")
public record VerificationBody(long checkedRecords, long checkedCells, List<DifferenceBody> differences) {

    /** A cell or flow of which the ledger says one thing and the registers another. */
    @Schema(name = "Difference")
    public record DifferenceBody(
            String cellId,
            String agencyCode,
            int year,

            @Schema(
                    oneOf = {Long.class, String.class},
                    description = "A whole number; money as a decimal string.")
            Object ledger,

            @Schema(
                    oneOf = {Long.class, String.class},
                    description = "A whole number; money as a decimal string.")
            Object recount) {

        static DifferenceBody of(Difference difference, Editions editions) {
            Form form = editions.of(difference.year());
            return new DifferenceBody(
                    difference.cellId(),
                    difference.agencyCode(),
                    difference.year(),
                    FiguresJson.number(form, difference.cellId(), difference.ledger()),
                    FiguresJson.number(form, difference.cellId(), difference.recount()));
        }
    }

    /** The answer for a result. */
    public static VerificationBody of(VerificationResult result, Editions editions) {
        return new VerificationBody(
                result.checkedRecords(),
                result.checkedCells(),
                result.differences().stream()
                        .map(difference -> DifferenceBody.of(difference, editions))
                        .toList());
    }
}
