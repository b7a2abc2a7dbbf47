package org.gongkai.litigation.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.litigation.announcement.CaseAnnouncer;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.casefile.daily.CaseTermList;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.litigation.term.WaitingTerm;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.reminder.DueReminders;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.registers.reminder.ReminderTable;

/** Reminders of the terms of cases, worked out body by body and published as events. */
@Singleton
class CaseReminders implements DueReminders {

    private final CaseTermList terms;
    private final Calendars calendars;
    private final CaseAnnouncer announcer;

    CaseReminders(CaseTermList terms, Calendars calendars, CaseAnnouncer announcer) {
        this.terms = terms;
        this.calendars = calendars;
        this.announcer = announcer;
    }

    @Override
    public Stream<List<? extends ReminderRounds.Due>> on(LocalDate today, Optional<Set<String>> bodies) {
        return QuarkusTransaction.requiringNew().call(() -> terms.agencies(today)).stream()
                .filter(agency -> bodies.map(codes -> codes.contains(agency)).orElse(true))
                .map(agency -> QuarkusTransaction.requiringNew().call(() -> due(agency, today)));
    }

    private List<Reminder> due(String agency, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agency);
        return terms.waiting(agency, today).stream()
                .flatMap(waiting -> reminder(agency, waiting, today, calendar).stream())
                .toList();
    }

    private Optional<Reminder> reminder(String agency, WaitingTerm waiting, LocalDate today, WorkingCalendar calendar) {
        DueTerm term = waiting.term();
        return CaseReminderTable.TABLE
                .reached(term.timer().code(), term.dueOn(), today, calendar)
                .map(reached -> new Reminder(agency, waiting, reached));
    }

    /** A reminder of one term. */
    private final class Reminder implements ReminderRounds.Due {

        private final String agencyCode;
        private final WaitingTerm waiting;
        private final ReminderTable.Reached reached;

        Reminder(String agencyCode, WaitingTerm waiting, ReminderTable.Reached reached) {
            this.agencyCode = agencyCode;
            this.waiting = waiting;
            this.reached = reached;
        }

        @Override
        public Reminded reminded() {
            return new Reminded(
                    waiting.caseFile(),
                    waiting.term().timer().code(),
                    waiting.term().proceeding().orElse(0),
                    dueOn(),
                    reached.threshold());
        }

        private LocalDate dueOn() {
            return waiting.term().dueOn().orElse(waiting.term().dueNotBefore());
        }

        @Override
        public String agencyCode() {
            return agencyCode;
        }

        @Override
        public void publish() {
            announcer.publish(
                    CaseEvents.REMINDER,
                    waiting.caseFile(),
                    agencyCode,
                    waiting.caseNumber().or(waiting::receiptNumber),
                    new CaseReminderData(
                            waiting.caseFile(),
                            waiting.caseNumber().orElse(null),
                            waiting.receiptNumber().orElse(null),
                            agencyCode,
                            waiting.term().proceeding().orElse(null),
                            waiting.term().timer().code(),
                            waiting.term().timer().duty(),
                            reached.threshold(),
                            dueOn(),
                            reached.daysLeft().orElse(null)));
        }
    }
}
