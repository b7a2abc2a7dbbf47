package org.gongkai.request.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.application.Channel;

/**
 * What is assumed.
 *
 * @param agencyCode the body whose calendar counts; the nation's where nothing is said
 * @param arrivedOn when it came in
 * @param guideClause the clause of the published guide by which it is received when it arrives (domain 1.5)
 * @param receivedOn day of receipt; where nothing is said it follows from channel, arrival and confirmation
 */
@Schema(name = "TermCalculation")
public record Assumption(
        @Size(min = 18, max = 18) String agencyCode,
        Channel channel,
        @Schema(examples = "2026-02-09") LocalDate arrivedOn,
        @Schema(examples = "2026-02-09") LocalDate receivedOn,

        @Size(max = 500)
        @Schema(
                description =
                        "Of what is sent online or on another published channel: the clause of the guide by which it is received"
                                + " when it arrives")
        String guideClause,

        @Size(max = 200) List<@NotNull @Valid AssumedEvent> events,

        @Size(max = 200) @Schema(description = "Other terms, each from a day of its own")
        List<@NotNull @Valid AssumedTimer> timers) {

    public Assumption {
        events = events == null ? List.of() : List.copyOf(events);
        timers = timers == null ? List.of() : List.copyOf(timers);
    }

    /** A term that begins on a day. */
    @Schema(name = "AssumedTimer")
    public record AssumedTimer(
            @NotBlank @Size(max = 40) @Schema(examples = "T_PUBLISH")
            String timer,

            @NotNull LocalDate on,

            @Min(1) @Max(366) @Schema(description = "Another length than it usually has")
            Integer days) {}

    /** The day of receipt (Art. 31 of the Regulations): of arrival where that is signed for, else of the confirmation. */
    public Optional<LocalDate> receipt() {
        if (receivedOn != null) {
            return Optional.of(receivedOn);
        }
        Optional<LocalDate> arrival = receiptByArrival();
        if (arrival.isPresent()) {
            return arrival;
        }
        return events.stream()
                .filter(event -> event.event().equals("confirmReceipt"))
                .map(AssumedEvent::on)
                .findFirst();
    }

    /** The day of arrival, where that of itself is the day of receipt; empty where both sides confirm it. */
    Optional<LocalDate> receiptByArrival() {
        return arrivedOn == null || channel == null || isConfirmed(channel) ? Optional.empty() : Optional.of(arrivedOn);
    }

    private boolean isConfirmed(Channel way) {
        return switch (way) {
            case IN_PERSON, REGISTERED_MAIL, ORAL -> false;
            case ORDINARY_MAIL, EMAIL, FAX -> true;
            case ONLINE, OTHER -> guideClause == null || guideClause.isBlank();
        };
    }
}
