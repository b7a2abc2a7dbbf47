package org.gongkai.request.web.handling;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.arrival.StandingReceipt;
import org.gongkai.request.handling.HandlingState;

/** What the day of receipt of an application rests on (Art. 31 of the Regulations). */
@Schema(name = "ReceiptBasis")
public record ReceiptBasisBody(
        StandingReceipt.Kind kind,

        @Schema(description = "Article and evidence, in Chinese")
        String said) {

    static ReceiptBasisBody of(HandlingState state, Optional<String> ofSubmission) {
        StandingReceipt receipt = StandingReceipt.of(state, ofSubmission);
        return new ReceiptBasisBody(receipt.kind(), receipt.said());
    }
}
