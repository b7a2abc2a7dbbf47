package org.gongkai.disclosure.task;

import java.util.List;
import java.util.Optional;

/**
 * Which tasks are asked for.
 *
 * @param open only those that are not closed, or only those that are
 * @param late only those that are not closed and whose last day has passed
 * @param words that all stand in what was found
 */
public record SupervisionFilter(
        Optional<String> agencyCode,
        Optional<SupervisionStage> stage,
        Optional<Boolean> open,
        boolean late,
        List<String> words) {}
