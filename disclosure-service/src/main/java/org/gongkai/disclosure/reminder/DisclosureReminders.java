package org.gongkai.disclosure.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.disclosure.announcement.Announcer;
import org.gongkai.disclosure.announcement.DisclosureEvents;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.DueReminders;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.registers.reminder.ReminderTable;

/** Reminders of the terms of items, columns and lists, worked out body by body and published as events. */
@Singleton
class DisclosureReminders implements DueReminders {

    private final RunningTerms terms;
    private final Calendars calendars;
    private final Announcer announcer;

    DisclosureReminders(RunningTerms terms, Calendars calendars, Announcer announcer) {
        this.terms = terms;
        this.calendars = calendars;
        this.announcer = announcer;
    }

    @Override
    public Stream<List<? extends ReminderRounds.Due>> on(LocalDate today, Optional<Set<String>> bodies) {
        return terms.agencies(today).stream()
                .filter(agency -> bodies.map(codes -> codes.contains(agency)).orElse(true))
                .map(agency -> QuarkusTransaction.requiringNew().call(() -> due(agency, today)));
    }

    private List<Reminder> due(String agency, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agency);
        return terms.of(agency, today).stream()
                .flatMap(term -> reminder(agency, term, today, calendar).stream())
                .toList();
    }

    private Optional<Reminder> reminder(String agency, RunningTerm term, LocalDate today, WorkingCalendar calendar) {
        return DisclosureReminderTable.TABLE
                .reached(term.timer(), term.dueOn(), today, calendar)
                .map(reached -> new Reminder(agency, term, reached));
    }

    /** A reminder of one term. */
    private final class Reminder implements ReminderRounds.Due {

        private final String agencyCode;
        private final RunningTerm term;
        private final ReminderTable.Reached reached;

        Reminder(String agencyCode, RunningTerm term, ReminderTable.Reached reached) {
            this.agencyCode = agencyCode;
            this.term = term;
            this.reached = reached;
        }

        @Override
        public Reminded reminded() {
            return new Reminded(term.subject().id(), term.timer(), 0, term.day(), reached.threshold());
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
                    ReminderData.of(
                            agencyCode,
                            term,
                            reached.threshold(),
                            reached.daysLeft().orElse(null)));
        }
    }
}
