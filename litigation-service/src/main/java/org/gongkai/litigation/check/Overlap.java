package org.gongkai.litigation.check;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.outcome.Instance;

/** When two proceedings were before their bodies at once (行政复议法第二十九条). */
final class Overlap {

    private Overlap() {}

    /** Whether both were before their bodies on one day. */
    static boolean of(Proceeding one, Proceeding other) {
        return one.facts().acceptedOn() != null
                && other.facts().acceptedOn() != null
                && beginsBeforeEnd(one, other)
                && beginsBeforeEnd(other, one);
    }

    /** Whether a reconsideration of one case was before its body while a suit of another was. */
    static boolean ofRoads(CaseCourse one, CaseCourse other) {
        return isOnBoth(one, other) || isOnBoth(other, one);
    }

    private static boolean isOnBoth(CaseCourse reconsidered, CaseCourse sued) {
        return reconsidered.proceedings().stream()
                .filter(proceeding -> proceeding.instance() == Instance.RECONSIDERATION)
                .anyMatch(proceeding -> sued.proceedings().stream()
                        .filter(suit -> suit.instance() == Instance.FIRST_INSTANCE
                                || suit.instance() == Instance.SECOND_INSTANCE)
                        .anyMatch(suit -> of(proceeding, suit)));
    }

    private static boolean beginsBeforeEnd(Proceeding one, Proceeding other) {
        return end(other).map(end -> one.facts().acceptedOn().isBefore(end)).orElse(true);
    }

    /** The day on which a proceeding was decided; empty while it is under way. */
    private static Optional<LocalDate> end(Proceeding proceeding) {
        return proceeding.endings().stream()
                .flatMap(decision -> Optional.ofNullable(decision.facts().decidedOn())
                        .or(() -> Optional.ofNullable(decision.facts().effectiveOn()))
                        .stream())
                .max(LocalDate::compareTo);
    }
}
