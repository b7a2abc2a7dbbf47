package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.reminder.ReminderTable.Reached;
import org.gongkai.request.due.TermsOfLife;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;

/** Every term that has reached a threshold, worked out from the lives on the day. */
@ApplicationScoped
class DueTerms {

    private final OpenApplications applications;
    private final WaitingSubmissions submissions;

    DueTerms(OpenApplications applications, WaitingSubmissions submissions) {
        this.applications = applications;
        this.submissions = submissions;
    }

    /**
     * Those of a day.
     *
     * @param bodies whose; all where it is empty
     */
    List<DueTerm> on(LocalDate today, Optional<Set<String>> bodies) {
        List<DueTerm> terms = submissions.overdue(today).stream()
                .filter(term ->
                        bodies.map(codes -> codes.contains(term.agencyCode())).orElse(true))
                .collect(Collectors.toCollection(ArrayList::new));
        Consumer<OpenApplication> each = application -> add(terms, application, today);
        bodies.ifPresentOrElse(codes -> applications.forEach(codes, each), () -> applications.forEach(each));
        applications.forEachOwing(bodies, each);
        return terms;
    }

    private static void add(List<DueTerm> terms, OpenApplication application, LocalDate today) {
        TermsOfLife.of(application, today).stream()
                .flatMap(running -> term(application, running, today).stream())
                .forEach(terms::add);
    }

    private static Optional<DueTerm> term(OpenApplication application, TermsOfLife.Running running, LocalDate today) {
        return Thresholds.reached(running.timer(), running.dueOn(), today, application.calendar())
                .map(reached -> of(application, running, reached));
    }

    private static DueTerm of(OpenApplication application, TermsOfLife.Running running, Reached reached) {
        return new DueTerm(
                application.id(),
                true,
                application.agencyCode(),
                application.receiptNumber(),
                application.course().stage(),
                running.timer(),
                running.number(),
                running.dueOn()
                        .orElseGet(() -> running.last().undated().orElseThrow().notBefore()),
                reached.threshold(),
                reached.daysLeft());
    }
}
