package org.gongkai.kit.web.figures;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.kit.figures.Difference;
import org.gongkai.kit.figures.VerificationResult;

/** What a verification found, as JSON; no differences is the only good answer. */
@Schema(name = "VerificationResult")
public record VerificationBody(
        long checkedRecords,
        long checkedCells,
        List<DifferenceBody> differences,

        @Schema(
                nullable = true,
                description = "Differences of the tallies by which records are counted; null where none were recounted:"
                        + " the service keeps none, or a year was asked for")
        List<TallyDifferenceBody> tallies) {

    /** A kind of records of which a tally says one number and the records another. */
    @Schema(name = "TallyDifference")
    public record TallyDifferenceBody(
            @Schema(examples = "APPLICATIONS") String tally,
            String agencyCode,

            @Schema(
                    description = "What the tally tells records apart by, with the values of this kind",
                    examples = "{\"stage\": \"IN_REVIEW\"}")
            Map<String, Object> key,

            @Schema(description = "The number that is kept") long kept,
            @Schema(description = "The number of records") long recount) {}

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
                        .toList(),
                result.tallies()
                        .map(tallies -> tallies.stream()
                                .map(one -> new TallyDifferenceBody(
                                        one.tally(), one.agencyCode(), one.key(), one.kept(), one.recount()))
                                .toList())
                        .orElse(null));
    }
}
