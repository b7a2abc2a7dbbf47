package org.gongkai.request.submission;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attempt to confirm the receipt with the applicant (双方确认), whether it succeeded or not. */
public record ConfirmationAttempt(
        int serial, LocalDate on, Way way, boolean succeeded, String note, String by, Instant recordedAt) {

    /** How the applicant was reached, or was to be. */
    @Schema(name = "ConfirmationWay")
    public enum Way {
        PHONE,
        EMAIL,
        PORTAL,
        LETTER,
        IN_PERSON
    }
}
