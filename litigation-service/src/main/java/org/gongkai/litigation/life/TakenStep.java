package org.gongkai.litigation.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.life.table.CaseStep;

/**
 * A step that was taken.
 *
 * @param proceeding number of the proceeding that it was about
 * @param decision number of the decision there
 * @param on the day on which it happened
 * @param reason what was said with it, where something was
 * @param by account of who has taken it
 * @param byName what people call them
 */
public record TakenStep(
        CaseStep step,
        Optional<Integer> proceeding,
        Optional<Integer> decision,
        LocalDate on,
        Optional<String> reason,
        String by,
        Optional<String> byName,
        Instant at) {}
