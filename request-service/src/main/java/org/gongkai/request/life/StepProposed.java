package org.gongkai.request.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/**
 * That a step waits for somebody's agreement, as it is told within the service, in its transaction.
 *
 * @param stage where the application stands, and stays until somebody agrees
 * @param number its place among the steps of the application that somebody has to agree to
 * @param on the day that was said with it
 * @param dueOn last day for the reply, where it can be told
 */
public record StepProposed(
        UUID application,
        String agencyCode,
        String receiptNumber,
        Stage stage,
        Step step,
        int number,
        LocalDate on,
        Optional<LocalDate> dueOn) {}
