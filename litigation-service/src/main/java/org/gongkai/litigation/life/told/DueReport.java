package org.gongkai.litigation.life.told;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.outcome.CaseOutcome;

/**
 * A step that is to be taken in the life of the application.
 *
 * @param event its name in the table of steps of applications
 * @param path where it is posted, below the application
 * @param result how the case ended, where it has
 * @param dueOn last day that an order names
 */
public record DueReport(
        String event,
        String path,
        LocalDate on,
        Optional<String> caseNumber,
        Optional<CaseOutcome> result,
        Optional<LocalDate> dueOn) {}
