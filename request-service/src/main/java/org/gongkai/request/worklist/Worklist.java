package org.gongkai.request.worklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.handling.OpenApplication;
import org.gongkai.request.handling.OpenApplications;
import org.gongkai.request.life.table.Stage;

/** What is to be done (待办): every open application with its term, counted at the moment it is asked for. */
@ApplicationScoped
public class Worklist {

    private static final int SOON = 5;

    private final OpenApplications applications;
    private final Clock clock;

    Worklist(OpenApplications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Which of them. */
    @Schema(name = "WorklistState")
    public enum State {

        /** The last day is over (逾期). */
        OVERDUE,

        /** Five working days at most are left (临期). */
        DUE,

        /** More than that. */
        RUNNING,

        /** The applicant has to do something, or somebody is being consulted. */
        WAITING,

        /** The last day lies in a year whose notice is not known (期限待定). */
        DATE_OPEN
    }

    /**
     * An open application.
     *
     * @param daysLeft working days until its last day, below 0 when that is over; empty where it is not known
     */
    public record Item(OpenApplication application, State state, ReplyTerm term, Optional<Integer> daysLeft) {}

    /** Those of some bodies, the most urgent first. */
    public List<Item> of(Collection<String> bodies) {
        LocalDate today = LocalDate.now(clock);
        List<Item> items = new ArrayList<>();
        applications.forEach(bodies, one -> items.add(item(one, today)));
        items.sort(Comparator.comparing(Item::state)
                .thenComparing(item -> item.term().dueOn().orElse(LocalDate.MAX))
                .thenComparing(item -> item.application().id()));
        return items;
    }

    private static Item item(OpenApplication application, LocalDate today) {
        ReplyTerm term = application.course().term(today);
        Optional<Integer> left = term.dueOn().map(due -> daysLeft(today, due, application.calendar()));
        return new Item(application, state(application, term, left, today), term, left);
    }

    private static State state(OpenApplication application, ReplyTerm term, Optional<Integer> left, LocalDate today) {
        if (term.open().isPresent()) {
            return term.open().get().kind() == ReplyTerm.Open.Kind.DATE_OPEN ? State.DATE_OPEN : State.WAITING;
        }
        if (term.dueOn().orElseThrow().isBefore(today)) {
            return State.OVERDUE;
        }
        if (application.course().isPaused(today) || application.course().stage() == Stage.REASON_REQUESTED) {
            return State.WAITING;
        }
        return left.orElseThrow() <= SOON ? State.DUE : State.RUNNING;
    }

    private static int daysLeft(LocalDate today, LocalDate due, WorkingCalendar calendar) {
        boolean over = due.isBefore(today);
        LocalDate from = over ? due : today;
        LocalDate to = over ? today : due;
        int days = (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day).orElse(true))
                .count();
        return over ? -days : days;
    }
}
