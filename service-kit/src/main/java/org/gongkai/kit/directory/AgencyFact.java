package org.gongkai.kit.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.code.Ending;

/**
 * What was recorded of a body at a moment: that a state holds from a day on, until its end or until another one begins. A
 * later fact of the same first day stands in the place of an earlier one.
 *
 * @param version counts the facts of a body, from 1
 * @param validTo the last day of the body, if it has one
 * @param ending how it came to its end
 * @param successors the bodies that took its work over; its records are the first one's
 * @param voided whether nothing is said to begin on that day after all
 * @param recordedAt when the directory took it
 */
public record AgencyFact(
        String code,
        long version,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        AgencyState state,
        Optional<Ending> ending,
        List<String> successors,
        boolean voided,
        Instant recordedAt) {

    /** The first day of what was always so. */
    public static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    public AgencyFact {
        successors = List.copyOf(successors);
    }

    /** Which of two facts of a body and first day is meant: the one recorded later. */
    public static AgencyFact later(AgencyFact one, AgencyFact other) {
        return one.version() > other.version() ? one : other;
    }

    /** Whether the body was there on the day, if this is what is said of it. */
    boolean standsOn(LocalDate day) {
        return validTo.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Whether it says the same as another one about the same days. */
    public boolean saysTheSameAs(AgencyFact other) {
        return validFrom.equals(other.validFrom)
                && validTo.equals(other.validTo)
                && state.equals(other.state)
                && ending.equals(other.ending)
                && successors.equals(other.successors)
                && voided == other.voided;
    }
}
