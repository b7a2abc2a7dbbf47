package org.gongkai.request.web.handling;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Step;

/** What the day of receipt of an application rests on (Art. 31 of the Regulations). */
@Schema(name = "ReceiptBasis")
public record ReceiptBasisBody(
        Kind kind,

        @Schema(description = "Article and evidence, in Chinese")
        String said) {

    /** Where the day comes from. */
    @Schema(name = "ReceiptBasisKind")
    public enum Kind {

        /** Derived from channel and evidence of the submission. */
        EVIDENCE,

        /** As a ledger has it: typed, or imported. */
        LEDGER,

        /** As the head of the office has corrected it. */
        CORRECTED
    }

    private static final ReceiptBasisBody LEDGER = new ReceiptBasisBody(Kind.LEDGER, "台账登记的收到日期");

    /**
     * That of an application.
     *
     * @param ofSubmission what the submission says that it came from; none where there was none
     */
    static ReceiptBasisBody of(HandlingState state, Optional<String> ofSubmission) {
        boolean corrected = state.course().taken().stream().anyMatch(taken -> taken.step() == Step.CORRECT_RECEIPT);
        if (corrected) {
            return new ReceiptBasisBody(Kind.CORRECTED, "条例第三十一条：收到日期经更正");
        }
        return ofSubmission
                .map(said -> new ReceiptBasisBody(Kind.EVIDENCE, said))
                .orElse(LEDGER);
    }
}
