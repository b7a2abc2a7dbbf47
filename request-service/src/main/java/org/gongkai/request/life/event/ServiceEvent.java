package org.gongkai.request.life.event;

import java.time.LocalDate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.field.Labelled;

/** How what was decided reaches the applicant. */
public sealed interface ServiceEvent extends LifeEvent, OfRound {

    /** How a paper goes out; the day on which it counts as dispatched follows from it. */
    @Schema(name = "DispatchWay")
    enum Way implements Labelled {

        /** Signed for at the window or elsewhere: the day of signing. */
        DIRECT,

        /** By the postal enterprise: the day of posting. */
        POST,

        /** Through the network: the day it entered the applicant's route. */
        ONLINE,

        /** By a private courier, of which the rules know nothing: the day of delivery. */
        COURIER
    }

    /**
     * The reply is sent (发出).
     *
     * @param outcome of a further decision of the time before those were drafted and signed here: what it came to, which was
     *     said when it was sent, and how it was sent was not; never said now
     * @param documentNumber its number, likewise
     * @param handedOverOn when a private courier took it; the day of dispatch is that of the delivery then
     */
    @Schema(name = "Dispatch")
    record Dispatch(
            @NotNull
            @Schema(
                    description =
                            "Day of dispatch, which decides whether it was in time: of signing, of posting, of entering the"
                                    + " applicant's route; with a private courier that of delivery")
            LocalDate on,

            @NotNull Way way,

            @Size(max = SHORT) @Schema(description = "Number of the consignment")
            String trackingNumber,

            @Min(2) @Schema(hidden = true) Integer round,
            @Null @Schema(hidden = true) String outcome,
            @Null @Schema(hidden = true) String documentNumber,

            @Schema(description = "With COURIER, and needed there: the day on which the courier took it")
            LocalDate handedOverOn)
            implements ServiceEvent {

        /** That of the first reply. */
        public Dispatch(LocalDate on, Way way, String trackingNumber) {
            this(on, way, trackingNumber, null);
        }

        /** That of a further decision. */
        public Dispatch(LocalDate on, Way way, String trackingNumber, Integer round) {
            this(on, way, trackingNumber, round, null, null, way == Way.COURIER ? on : null);
        }

        /** Whether it alone tells the decision. */
        public boolean tellsDecision() {
            return outcome != null;
        }
    }

    /** What became of it. */
    @Schema(name = "DeliveryResult")
    enum Result {

        /** Served (送达). */
        SERVED,

        /** It came back (退件). */
        RETURNED,

        /** Sent to another address. */
        AGAIN,

        /** Served by public notice (公告送达). */
        PUBLIC_NOTICE
    }

    /** What became of a paper on its way: of the reply, or of a notice before it. */
    @Schema(name = "Delivery")
    record Delivery(
            @NotNull LocalDate on,
            @NotNull Result result,

            @Size(max = SHORT)
            @Schema(
                    description =
                            "The notice, when it is not the reply: one that terms run from (D04_SUPPLEMENT, D05_REASON, D08_TP_CONSULT, D11_TP_DECISION, D12_CO_CONSULT, D14_FEE_NOTICE), one that tells the end (D33_NO_LONGER, D35_OTHER), or a letter that went out with a step (D06_EXTENSION, D07_DEFERRED, D10_TP_INFORM_APPLICANT, D34_WITHDRAW, D42_SPLIT, D43_CLERICAL, D44_OWN_REVOCATION, D46_REFUND)")
            String document,

            @Min(1)
            @Schema(
                    description =
                            "Which consultation or fee notice; of letters that went out with a step, which of several of the kind")
            Integer number,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Who signed, number of the consignment, why it came back")
            String proof,

            @Min(2) @Schema(hidden = true) Integer round,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "How somebody who reads with difficulty was helped (Art. 43)")
            String helpGiven,

            @Schema(description = "How it goes this time: with AGAIN and SERVED, where it is another way than before")
            Way way,

            @Size(max = SHORT) @Schema(description = "Number of the consignment this time, likewise")
            String trackingNumber)
            implements ServiceEvent {

        /** That of the first reply, or of a notice. */
        public Delivery(LocalDate on, Result result, String document, Integer number, String proof) {
            this(on, result, document, number, proof, null);
        }

        /** That of a further reply. */
        public Delivery(LocalDate on, Result result, String document, Integer number, String proof, Integer round) {
            this(on, result, document, number, proof, round, null, null, null);
        }

        /** Whether the paper has reached whom it is for, by public notice too. */
        public boolean hasServed() {
            return result == Result.SERVED || result == Result.PUBLIC_NOTICE;
        }
    }

    /** Everything is served, and the application is closed (办结). */
    @Schema(name = "Closing")
    record Closing(@NotNull LocalDate on) implements ServiceEvent {

        @Override
        public Integer round() {
            return null;
        }
    }
}
