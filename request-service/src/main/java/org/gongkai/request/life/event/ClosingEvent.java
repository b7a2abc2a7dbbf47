package org.gongkai.request.life.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.life.event.DecisionEvent.Part;

/** What ends an application otherwise than by a reply that was drafted, reviewed and signed. */
public sealed interface ClosingEvent extends LifeEvent {

    /**
     * It was answered on the spot (当场答复, Art. 33 para. 1): what else is drafted, reviewed and signed one after the other is
     * said at once.
     *
     * @param computedOutcome what the parts come to, worked out by the service
     * @param secrecyResult what the review of secrecy has come to (Art. 17)
     * @param documentNumber given by the service when the head agrees
     */
    @Schema(name = "SpotAnswer")
    record SpotAnswer(
            @NotNull LocalDate on,

            @NotNull @Size(min = 1, max = 200) @Personal(PersonalDataKind.OWN_WORDS)
            List<@NotNull @Valid Part> parts,

            @Size(max = SHORT) @Schema(description = "Another outcome than the parts come to")
            String outcome,

            @Size(max = SHORT) String outcomeDetail,

            @Size(max = LONG) @Schema(description = "Why it is another one")
            String outcomeReason,

            @Schema(description = "In which form the information is given, where some is given")
            DeliveredForm deliveredForm,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Why it is another form than was asked for")
            String formChangeReason,

            @Null @Schema(hidden = true) String computedOutcome,

            @NotBlank
            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "What the review of secrecy has come to")
            String secrecyResult,

            @NotBlank
            @Size(max = SHORT)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Who signed for it")
            String signedBy,

            @Null @Schema(hidden = true) String documentNumber,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "How somebody who reads with difficulty was helped (Art. 43)")
            String helpGiven)
            implements ClosingEvent, AnsweredParts {

        /** One to somebody who needed no help. */
        public SpotAnswer(
                LocalDate on,
                List<Part> parts,
                String outcome,
                String outcomeDetail,
                String outcomeReason,
                DeliveredForm deliveredForm,
                String formChangeReason,
                String computedOutcome,
                String secrecyResult,
                String signedBy,
                String documentNumber) {
            this(
                    on,
                    parts,
                    outcome,
                    outcomeDetail,
                    outcomeReason,
                    deliveredForm,
                    formChangeReason,
                    computedOutcome,
                    secrecyResult,
                    signedBy,
                    documentNumber,
                    null);
        }

        @Override
        public SpotAnswer computed(String one, String detail, String computed) {
            return new SpotAnswer(
                    on,
                    parts,
                    one,
                    detail,
                    outcomeReason,
                    form().orElse(null),
                    formChangeReason,
                    computed,
                    secrecyResult,
                    signedBy,
                    documentNumber,
                    helpGiven);
        }

        /** The same with the number that the answer was given. */
        public SpotAnswer numbered(String number) {
            return with(parts, number);
        }

        @Override
        public SpotAnswer answering(List<Part> other) {
            return with(other, documentNumber);
        }

        private SpotAnswer with(List<Part> others, String number) {
            return new SpotAnswer(
                    on,
                    others,
                    outcome,
                    outcomeDetail,
                    outcomeReason,
                    deliveredForm,
                    formChangeReason,
                    computedOutcome,
                    secrecyResult,
                    signedBy,
                    number,
                    helpGiven);
        }
    }

    /** The applicant has withdrawn it (撤回). */
    @Schema(name = "Withdrawal")
    record Withdrawal(
            @NotNull LocalDate on,

            @NotBlank
            @Size(max = SHORT)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "What the applicant signed")
            String proof)
            implements ClosingEvent {}

    /**
     * The applicant has died or was dissolved, and nobody goes on.
     *
     * @param documentNumber of the letter that tells so; null of what ended before there was one
     */
    @Schema(name = "ApplicantLoss")
    record ApplicantLoss(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason,

            @Size(max = SHORT)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(
                    description =
                            "Whom the letter is for: a relative, a liquidator; where nobody is named, who has acted for the"
                                    + " applicant, else it stays in the file")
            String informed,

            @Null @Schema(hidden = true) String documentNumber)
            implements ClosingEvent {

        /** One of which nobody is told, and whose letter has no number yet. */
        public ApplicantLoss(LocalDate on, String reason) {
            this(on, reason, null, null);
        }

        /** The same with the number that its letter was given. */
        public ApplicantLoss numbered(String number) {
            return new ApplicantLoss(on, reason, informed, number);
        }
    }

    /** Why there should be no such registration. */
    @Schema(name = "VoidingGround")
    enum VoidingGround {

        /** The same was registered twice (重复登记). */
        DOUBLE,

        /** Somebody has tried something out (测试). */
        TEST
    }

    /**
     * It was registered in error (登记撤销).
     *
     * @param ground null in what was voided while the reason alone was enough
     * @param otherApplication which one it doubles
     */
    @Schema(name = "RegistrationVoiding")
    record Voiding(
            @NotNull LocalDate on,
            @NotNull VoidingGround ground,
            UUID otherApplication,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements ClosingEvent {}

    /** The record was concluded by a correction or an import. */
    @Schema(name = "RecordConclusion")
    record RecordConclusion(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String outcome,
            @Size(max = SHORT) String outcomeDetail) implements ClosingEvent {}

    /**
     * A ledger that was imported tells of the reply (台账载明答复).
     *
     * @param form how the information was given, as the ledger says it
     */
    @Schema(name = "LedgerReply")
    record LedgerReply(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String outcome,
            @Size(max = 500) String outcomeDetail,
            @Size(max = SHORT) String documentNumber,
            @Size(max = SHORT) String form,
            ServiceEvent.Way way,
            @Size(max = SHORT) String trackingNumber)
            implements ClosingEvent {}

    /**
     * Day or outcome of the record were changed by a correction or an import.
     *
     * @param closedOn the day as it is now
     */
    @Schema(name = "RecordCorrection")
    record RecordCorrection(
            @NotNull LocalDate on,
            @NotNull LocalDate closedOn,
            @NotBlank @Size(max = SHORT) String outcome,
            @Size(max = 500) String outcomeDetail)
            implements ClosingEvent {}

    /** The outcome of the record was taken away by a correction or an import. */
    @Schema(name = "RecordReopening")
    record RecordReopening(@NotNull LocalDate on) implements ClosingEvent {}
}
