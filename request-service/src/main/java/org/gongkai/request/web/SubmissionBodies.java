package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.application.Channel;
import org.gongkai.request.matter.MatterKind;
import org.gongkai.request.submission.DiscardReason;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ConfirmationAttempt;
import org.gongkai.request.submission.form.ApplicationForm;

/** What staff say of submissions. */
final class SubmissionBodies {

    private SubmissionBodies() {}

    /** What arrived. */
    @Schema(name = "Arrival")
    record ArrivalBody(
            @Size(min = 18, max = 18) String agencyCode,
            @NotNull Channel channel,

            @NotNull @Schema(description = "Day on which it was handed over, signed for, spoken, or came in")
            LocalDate arrivedOn,

            @NotNull @Valid ApplicationForm form,

            @Valid @Schema(description = "What proves the arrival; what is needed follows from the channel")
            ArrivalEvidence evidence) {}

    /** A confirmation, or an attempt at one. */
    @Schema(name = "ReceiptConfirmation")
    record ConfirmationBody(
            @NotNull LocalDate on,
            @NotNull ConfirmationAttempt.Way way,

            @Schema(nullable = true, description = "On whose side; the applicant's own where nothing is said")
            ConfirmationAttempt.Side side,

            @Size(max = 200)
            @Schema(nullable = true, description = "Who has confirmed; whose side it is where nobody is named")
            String confirmedBy,

            @Size(max = 500) @Schema(description = "Who was spoken to, or why nobody was")
            String note,

            @Size(max = 500)
            @Schema(
                    nullable = true,
                    description =
                            "With a confirmation: how the office has helped who reads or writes with difficulty (Art. 43)")
            String helpGiven) {

        ConfirmationAttempt.Made made() {
            return new ConfirmationAttempt.Made(
                    on, way, Optional.ofNullable(side).orElse(ConfirmationAttempt.Side.APPLICANT), confirmedBy, note);
        }
    }

    /** Why somebody has to see who applies. */
    @Schema(name = "SubmissionUnmasking")
    record UnmaskingBody(@NotBlank @Size(max = 500) String reason) {}

    /** A submission as it was written. */
    @Schema(name = "UnmaskedSubmission")
    record UnmaskedBody(
            ApplicationForm form, @Schema(nullable = true) ArrivalEvidence evidence) {

        static UnmaskedBody of(SubmissionState state) {
            return new UnmaskedBody(state.form(), state.evidence().orElse(null));
        }
    }

    /** Why a submission ends. */
    @Schema(name = "Discard")
    record DiscardBody(
            @NotNull LocalDate on,
            @NotNull DiscardReason reason,

            @Schema(
                    nullable = true,
                    description = "What it is instead, needed with NOT_AN_APPLICATION: a matter is opened")
            MatterKind matterKind) {}

    /** A page of submissions. */
    @Schema(name = "SubmissionPage")
    record SubmissionPage(
            List<SubmissionBody> items,
            @Schema(nullable = true) String next) {}
}
