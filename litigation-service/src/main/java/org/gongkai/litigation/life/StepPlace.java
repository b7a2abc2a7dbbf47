package org.gongkai.litigation.life;

import java.util.Optional;

import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;

/** What of a case a step is about: all of it, one proceeding, or one decision of that. */
public record StepPlace(Optional<Proceeding> proceeding, Optional<Decision> decision) {

    /** The case as a whole. */
    public static final StepPlace WHOLE = new StepPlace(Optional.empty(), Optional.empty());

    public static StepPlace of(Proceeding proceeding) {
        return new StepPlace(Optional.of(proceeding), Optional.empty());
    }

    public static StepPlace of(Proceeding proceeding, Decision decision) {
        return new StepPlace(Optional.of(proceeding), Optional.of(decision));
    }
}
