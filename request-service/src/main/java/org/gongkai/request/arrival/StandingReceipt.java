package org.gongkai.request.arrival;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.submission.evidence.ReceiptBasis;

/**
 * What the day of receipt of an application rests on as it stands, also when it was corrected (Art. 31 of the Regulations).
 *
 * @param said article and evidence, in Chinese
 */
public record StandingReceipt(Kind kind, String said) {

    /** Where the day comes from. */
    @Schema(name = "ReceiptBasisKind")
    public enum Kind {

        /** Derived from channel and evidence, as they are kept with what arrived. */
        EVIDENCE,

        /** As a ledger has it, or who registered what is received when it arrives: the channel says what it rests on, nothing proves it. */
        LEDGER,

        /** As the head of the office has corrected it. */
        CORRECTED
    }

    /**
     * That of an application.
     *
     * @param ofSubmission what the submission says that it came from; none where there was none
     */
    public static StandingReceipt of(HandlingState state, Optional<String> ofSubmission) {
        DisclosureApplication entry = state.application().entry();
        Optional<ReceiptBasis> corrected = state.course().taken().reversed().stream()
                .filter(taken -> taken.event() instanceof IntakeEvent.ReceiptCorrection)
                .findFirst()
                .map(taken -> ReceiptBasis.corrected(
                        entry.channel(),
                        entry.receivedOn(),
                        Optional.ofNullable(((IntakeEvent.ReceiptCorrection) taken.event()).evidence())));
        if (corrected.isPresent()) {
            return new StandingReceipt(Kind.CORRECTED, corrected.get().said());
        }
        return ofSubmission
                .map(said -> new StandingReceipt(Kind.EVIDENCE, said))
                .orElseGet(() -> new StandingReceipt(
                        Kind.LEDGER,
                        ReceiptBasis.told(entry.channel(), entry.receivedOn(), isConfirmed(state))
                                .said()));
    }

    /** Whether a ledger tells that it was confirmed on the day on which it says that it was received. */
    private static boolean isConfirmed(HandlingState state) {
        String day = state.application().entry().receivedOn().toString();
        return state.course()
                .events(IntakeEvent.LedgerKept.class)
                .map(IntakeEvent.LedgerKept::told)
                .anyMatch(told -> told != null && day.equals(told.get("confirmedOn")));
    }
}
