package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.reminder.Threshold;
import org.gongkai.request.due.TermsOfLife;
import org.gongkai.request.handling.OpenApplication;
import org.gongkai.request.handling.OpenApplications;

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
        return running.dueOn()
                .map(due -> dated(application, running, due, today))
                .orElseGet(() -> running.last()
                        .undated()
                        .filter(undated -> Thresholds.areOfOpenDates(running.timer()))
                        .map(undated ->
                                of(application, running, undated.notBefore(), Threshold.DATE_OPEN, Optional.empty())));
    }

    private static Optional<DueTerm> dated(
            OpenApplication application, TermsOfLife.Running running, LocalDate due, LocalDate today) {
        int left = Thresholds.daysLeft(today, due, application.calendar());
        return Thresholds.reached(running.timer(), left)
                .map(threshold -> of(application, running, due, threshold, Optional.of(left)));
    }

    private static DueTerm of(
            OpenApplication application,
            TermsOfLife.Running running,
            LocalDate due,
            Threshold threshold,
            Optional<Integer> left) {
        return new DueTerm(
                application.id(),
                true,
                application.agencyCode(),
                application.receiptNumber(),
                application.course().stage(),
                running.timer(),
                running.number(),
                due,
                threshold,
                left);
    }
}
