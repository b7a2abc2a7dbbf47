package org.gongkai.disclosure.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.disclosure.inspection.InspectionSpan;

/**
 * How a task stands.
 *
 * @param span the days that the inspection was of
 * @param late whether its last day has passed and it is not closed
 * @param steps what was done, the first first
 */
public record SupervisionState(
        UUID id,
        long revision,
        String agencyCode,
        InspectionFinding finding,
        InspectionSpan span,
        SupervisionStage stage,
        LocalDate dueOn,
        boolean late,
        Optional<LocalDate> closedOn,
        List<Taken> steps,
        String openedBy,
        Instant openedAt) {

    /**
     * A step that was taken.
     *
     * @param stage where the task stood then
     * @param dueOn the last day that was set then
     * @param url where what was said can be seen
     * @param by account of who has taken it
     */
    public record Taken(
            SupervisionStep step,
            SupervisionStage stage,
            LocalDate dueOn,
            String said,
            Optional<String> url,
            String by,
            Optional<String> byName,
            Instant at) {}

    /** Whether somebody has said what was done. */
    boolean isAnsweredBy(String account) {
        return steps.stream()
                .anyMatch(step ->
                        step.step() == SupervisionStep.ANSWER && step.by().equals(account));
    }
}
