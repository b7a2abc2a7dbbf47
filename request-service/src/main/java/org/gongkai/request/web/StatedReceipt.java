package org.gongkai.request.web;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.evidence.ToldReceipt;

/** How and when an application came in that an office registers under a number of its own (Art. 31 of the Regulations). */
@Schema(name = "StatedReceipt")
record StatedReceipt(
        @NotNull @Schema(description = "Day on which it was handed over, signed for, spoken, or came in")
        LocalDate arrivedOn,

        @Valid @Schema(description = "What proves the arrival; what is needed follows from the channel")
        ArrivalEvidence evidence,

        @Valid
        @Schema(
                nullable = true,
                description =
                        "That both sides have confirmed the receipt, which is its day: of what comes by ordinary mail,"
                                + " online, by e-mail, by fax, and through another channel of whose days the guide says nothing")
        SubmissionBodies.ConfirmationBody confirmation) {

    /** Where it lies in what is sent. */
    record Within(@Valid StatedReceipt receipt) {}

    ToldReceipt told() {
        Optional<SubmissionBodies.ConfirmationBody> confirmed = Optional.ofNullable(confirmation);
        return new ToldReceipt(
                arrivedOn,
                Optional.ofNullable(evidence).orElse(ArrivalEvidence.NONE),
                confirmed.map(SubmissionBodies.ConfirmationBody::made),
                confirmed.map(SubmissionBodies.ConfirmationBody::helpGiven));
    }
}
