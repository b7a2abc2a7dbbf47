package org.gongkai.disclosure.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.disclosure.announcement.Announcer;
import org.gongkai.disclosure.announcement.DisclosureEvents;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.registers.reminder.ReminderTable;
import org.gongkai.registers.reminder.Threshold;

/** Looks in rounds for terms that have come near or are over, worked out on the day, and publishes an event of each. */
@ApplicationScoped
public class DisclosureReminders {

    private static final Logger LOG = Logger.getLogger(DisclosureReminders.class);
    private static final String SERVICE = "disclosure-service";

    private final RunningTerms terms;
    private final Calendars calendars;
    private final ReminderRounds rounds;
    private final Announcer announcer;
    private final CurrentCaller caller;
    private final Clock clock;

    DisclosureReminders(
            RunningTerms terms,
            Calendars calendars,
            ReminderRounds rounds,
            Announcer announcer,
            CurrentCaller caller,
            Clock clock) {
        this.terms = terms;
        this.calendars = calendars;
        this.rounds = rounds;
        this.announcer = announcer;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes a round, while no other is under way in this process. */
    @Scheduled(
            cron = "{gongkai.reminders.at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        LOG.infof("reminded of %d terms", round(Optional.empty()));
    }

    /**
     * Reminds of everything that it was not reminded of yet, body by body, and answers how often.
     *
     * @param bodies whose terms; all where it is empty
     */
    public int round(Optional<Set<String>> bodies) {
        return caller.asService(SERVICE, () -> {
            LocalDate today = LocalDate.now(clock);
            return terms.agencies(today).stream()
                    .filter(agency ->
                            bodies.map(codes -> codes.contains(agency)).orElse(true))
                    .mapToInt(agency ->
                            rounds.remind(QuarkusTransaction.requiringNew().call(() -> due(agency, today))))
                    .sum();
        });
    }

    private List<Reminder> due(String agency, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agency);
        return terms.of(agency, today).stream()
                .flatMap(term -> reminder(agency, term, today, calendar))
                .toList();
    }

    private Stream<Reminder> reminder(String agency, RunningTerm term, LocalDate today, WorkingCalendar calendar) {
        ReminderTable table = DisclosureReminderTable.TABLE;
        if (term.dueOn().isEmpty()) {
            return Stream.of(new Reminder(agency, term, Threshold.DATE_OPEN, Optional.empty()))
                    .filter(one -> table.remindsOfOpenDates(term.timer()));
        }
        int left = ReminderTable.daysLeft(today, term.dueOn().get(), calendar);
        return table
                .reached(term.timer(), left)
                .map(threshold -> new Reminder(agency, term, threshold, Optional.of(left)))
                .stream();
    }

    /** A reminder of one term. */
    private final class Reminder implements ReminderRounds.Due {

        private final String agencyCode;
        private final RunningTerm term;
        private final Threshold threshold;
        private final Optional<Integer> daysLeft;

        Reminder(String agencyCode, RunningTerm term, Threshold threshold, Optional<Integer> daysLeft) {
            this.agencyCode = agencyCode;
            this.term = term;
            this.threshold = threshold;
            this.daysLeft = daysLeft;
        }

        @Override
        public Reminded reminded() {
            return new Reminded(term.subject().id(), term.timer(), 0, term.day(), threshold);
        }

        @Override
        public String agencyCode() {
            return agencyCode;
        }

        @Override
        public void publish() {
            announcer.publish(
                    DisclosureEvents.REMINDER,
                    term.subject().id().toString(),
                    term.subject().said(),
                    agencyCode,
                    ReminderData.of(agencyCode, term, threshold, daysLeft.orElse(null)));
        }
    }
}
