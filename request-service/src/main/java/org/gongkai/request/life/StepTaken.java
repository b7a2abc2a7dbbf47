package org.gongkai.request.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/**
 * That a step was taken, as it is told within the service, in its transaction.
 *
 * @param application empty for a submission that was not received
 * @param submission the submission, where the step is one of it
 * @param receiptNumber of the application
 * @param arrivalNumber of the submission, where the step is one of it
 * @param stage where the step has led to
 * @param on day on which it happened
 * @param dueOn last day for the reply, or for a further decision, where it can be told
 * @param movesDueOn whether that is another one than before the step
 * @param outcome where there is one
 */
public record StepTaken(
        Optional<UUID> application,
        Optional<UUID> submission,
        String agencyCode,
        Optional<String> receiptNumber,
        Optional<String> arrivalNumber,
        Stage stage,
        Step step,
        LocalDate on,
        Optional<LocalDate> dueOn,
        boolean movesDueOn,
        Optional<String> outcome) {}
