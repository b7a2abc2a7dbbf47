package org.gongkai.request.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.ServiceEvent;

/**
 * A step that is assumed: of what would be said with it only what the terms follow from.
 *
 * @param event its name in the table of steps
 * @param number which consultation or fee notice; the last where nothing is said
 */
@Schema(name = "AssumedEvent")
public record AssumedEvent(
        @NotBlank @Size(max = 100) @Schema(examples = "requestSupplement")
        String event,

        @NotNull @Schema(examples = "2026-02-12") LocalDate on,

        @Min(1)
        @Max(366)
        @Schema(
                description =
                        "Working days of an extension or of a period that the applicant was given; how many of its unit an order says")
        Integer days,

        @Schema(description = "Day on which the notice was served, or the consultation received")
        LocalDate servedOn,

        @Min(1) Integer number,
        ConsultationEvent.Answer answer,

        @Schema(description = "With acceptReasons: the day in place of the term")
        LocalDate deferredTo,

        @Positive @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)
        BigDecimal amountYuan,

        @Schema(description = "With dispatch: how it goes out")
        ServiceEvent.Way way,

        @Size(max = 100)
        @Schema(
                examples = "DENY_PROCESS",
                description = "With the reply: what it comes to, GRANTED where nothing is said")
        String outcome,

        @Schema(description = "With correctReceipt: the day of receipt as it is corrected to")
        LocalDate receivedOn,

        @Schema(
                description =
                        "With an order to decide anew or to reply: what its days are, working days where nothing is said")
        TermUnit unit,

        @Schema(
                description =
                        "With such an order, or with askUnit: the last day, where one is named in place of a term")
        LocalDate dueOn,

        @Schema(description = "With overrideThirdParty: on what ground; NO_GOOD_REASON where nothing is said")
        ConsultationEvent.Ground ground,

        @Size(max = 2000) @Schema(description = "With supplementReceived: the good reason of one that is late")
        String goodReason,

        @Schema(description = "With noticeFee: how it is charged, PAGE where nothing is said")
        FeeMethod method,

        @Min(1)
        @Max(FeeTariff.MOST)
        @Schema(description = "With noticeFee: items or pages; as few as cost anything where nothing is said")
        Integer units) {}
