package org.gongkai.request.web.handling;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.submission.ReceiptBasis;

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
        DisclosureApplication entry = state.application().entry();
        Optional<ReceiptBasis> corrected = state.course().taken().reversed().stream()
                .filter(taken -> taken.event() instanceof IntakeEvent.ReceiptCorrection)
                .findFirst()
                .map(taken -> ReceiptBasis.corrected(
                        entry.channel(),
                        entry.receivedOn(),
                        Optional.ofNullable(((IntakeEvent.ReceiptCorrection) taken.event()).evidence())));
        if (corrected.isPresent()) {
            return new ReceiptBasisBody(Kind.CORRECTED, corrected.get().said());
        }
        return ofSubmission
                .map(said -> new ReceiptBasisBody(Kind.EVIDENCE, said))
                .orElse(LEDGER);
    }
}
