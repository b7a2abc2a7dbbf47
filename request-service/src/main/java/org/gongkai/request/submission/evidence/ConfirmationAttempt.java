package org.gongkai.request.submission.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An attempt to confirm the receipt with the applicant (双方确认), whether it succeeded or not.
 *
 * @param by account of who has tried
 * @param byName what people call who has tried; empty where the sign-in does not say
 */
public record ConfirmationAttempt(
        int serial, Made made, boolean succeeded, String by, Optional<String> byName, Instant recordedAt) {

    /**
     * What was tried.
     *
     * @param side on whose side somebody has confirmed, or was to
     * @param person who has confirmed there; null where nobody was reached, and when it was erased
     */
    public record Made(LocalDate on, Way way, Side side, String person, String note) {

        /** The same, which this person has confirmed. */
        public Made confirmedBy(String name) {
            return new Made(on, way, side, name, note);
        }
    }

    public LocalDate on() {
        return made.on();
    }

    public Way way() {
        return made.way();
    }

    public String note() {
        return made.note();
    }

    /** How the applicant was reached, or was to be. */
    @Schema(name = "ConfirmationWay")
    public enum Way {
        PHONE,
        EMAIL,
        PORTAL,
        LETTER,
        IN_PERSON
    }

    /** On whose side. */
    @Schema(name = "ConfirmationSide")
    public enum Side {

        /** The applicant's own. */
        APPLICANT,

        /** That of who acts for the applicant. */
        AGENT
    }
}
