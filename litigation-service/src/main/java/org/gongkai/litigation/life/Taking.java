package org.gongkai.litigation.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.gongkai.litigation.life.table.CaseStep;

/**
 * A step that somebody wants to take.
 *
 * @param proceeding number of the proceeding that it is about
 * @param decision number of the decision there
 * @param expected the revision that was read, where the caller names one
 * @param on the day on which it happened; empty for what happens as it is recorded
 * @param reason what is said with it
 */
public record Taking(
        CaseStep step,
        OptionalInt proceeding,
        OptionalInt decision,
        OptionalLong expected,
        Optional<LocalDate> on,
        Optional<String> reason) {

    /** One that is about the case as a whole, taken by somebody who has read that version of it. */
    public static Taking of(CaseStep step, long expected) {
        return of(step, OptionalLong.of(expected));
    }

    /** One that nobody takes who has read the case: it opens it, or another service tells of it. */
    public static Taking of(CaseStep step) {
        return of(step, OptionalLong.empty());
    }

    private static Taking of(CaseStep step, OptionalLong expected) {
        return new Taking(step, OptionalInt.empty(), OptionalInt.empty(), expected, Optional.empty(), Optional.empty());
    }

    /** The same about a proceeding. */
    public Taking in(int number) {
        return new Taking(step, OptionalInt.of(number), decision, expected, on, reason);
    }

    /** The same about a decision. */
    public Taking about(int number) {
        return new Taking(step, proceeding, OptionalInt.of(number), expected, on, reason);
    }

    /** The same with the day on which it happened, where that is known. */
    public Taking on(Optional<LocalDate> day) {
        return new Taking(step, proceeding, decision, expected, day, reason);
    }

    /** The same with a reason. */
    public Taking because(String why) {
        return new Taking(step, proceeding, decision, expected, on, Optional.of(why));
    }
}
