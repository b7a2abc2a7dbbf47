package org.gongkai.registers.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.registers.Registers;
import org.gongkai.registers.calendar.Calendars;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.reminder.DueReminders;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.registers.reminder.ReminderTable;

/** Reminders of letters that somebody has and has not replied to within twenty working days. */
@Singleton
class LetterReminders implements DueReminders {

    private static final ReminderTable TABLE = ReminderTable.read(LetterReminders.class);
    private static final String TIMER = "T_LETTER";
    private static final int WORKING_DAYS = 20;

    private final Jdbi jdbi;
    private final Registrar<Letter> letters;
    private final Calendars calendars;
    private final LetterEvents events;

    LetterReminders(Jdbi jdbi, Registers registers, LetterRegister register, Calendars calendars, LetterEvents events) {
        this.jdbi = jdbi;
        this.letters = registers.open(register).registrar();
        this.calendars = calendars;
        this.events = events;
    }

    @Override
    public Stream<List<? extends ReminderRounds.Due>> on(LocalDate today, Optional<Set<String>> bodies) {
        return bodies.orElseGet(this::all).stream()
                .map(agency -> QuarkusTransaction.requiringNew().call(() -> due(agency, today)));
    }

    private Set<String> all() {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        handle -> handle.createQuery("select distinct agency_code from handling where stage = 'OPEN'")
                                .mapTo(String.class)
                                .set()));
    }

    private List<Reminder> due(String agency, LocalDate today) {
        WorkingCalendar calendar = calendars.of(agency);
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select letter_id from handling where stage = 'OPEN' and agency_code = ?")
                        .bind(0, agency)
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .flatMap(id -> reminder(id, letters.record(id).entry(), today, calendar).stream())
                .toList();
    }

    private Optional<Reminder> reminder(UUID id, Letter letter, LocalDate today, WorkingCalendar calendar) {
        Optional<LocalDate> due = calendar.lastDay(letter.receivedOn(), WORKING_DAYS);
        return TABLE.reached(TIMER, due, today, calendar)
                .map(reached -> new Reminder(
                        new Reminded(
                                id,
                                TIMER,
                                0,
                                due.orElseGet(() -> calendar.firstUnknown(letter.receivedOn())),
                                reached.threshold()),
                        letter));
    }

    /** A reminder of one letter. */
    private final class Reminder implements ReminderRounds.Due {

        private final Reminded reminded;
        private final Letter letter;

        Reminder(Reminded reminded, Letter letter) {
            this.reminded = reminded;
            this.letter = letter;
        }

        @Override
        public Reminded reminded() {
            return reminded;
        }

        @Override
        public String agencyCode() {
            return letter.agencyCode();
        }

        @Override
        public void publish() {
            events.publish(
                    "reminder", reminded.record(), letter, reminded.threshold().name());
        }
    }
}
