package org.gongkai.request.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import org.gongkai.registers.reminder.DueReminders;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.request.announcement.Announcer;
import org.gongkai.request.announcement.EventCatalogue;

/** Reminders of the terms of applications and submissions, published as events. */
@Singleton
class ApplicationReminders implements DueReminders {

    private final DueTerms terms;
    private final Announcer announcer;
    private final ObjectMapper mapper;

    ApplicationReminders(DueTerms terms, Announcer announcer, ObjectMapper mapper) {
        this.terms = terms;
        this.announcer = announcer;
        this.mapper = mapper;
    }

    @Override
    public Stream<List<? extends ReminderRounds.Due>> on(LocalDate today, Optional<Set<String>> bodies) {
        List<DueTerm> due = QuarkusTransaction.requiringNew().call(() -> terms.on(today, bodies));
        return Stream.of(due.stream().map(Reminder::new).toList());
    }

    /** A reminder of one term. */
    private final class Reminder implements ReminderRounds.Due {

        private final DueTerm term;

        Reminder(DueTerm term) {
            this.term = term;
        }

        @Override
        public Reminded reminded() {
            return new Reminded(term.record(), term.timer(), term.number(), term.dueOn(), term.threshold());
        }

        @Override
        public String agencyCode() {
            return term.agencyCode();
        }

        @Override
        public void publish() {
            Optional<UUID> record = Optional.of(term.record());
            announcer.publish(
                    EventCatalogue.REMINDER,
                    term.recordNumber(),
                    term.agencyCode(),
                    announcer.about(
                            record.filter(one -> term.application()), record.filter(one -> !term.application())),
                    mapper.valueToTree(ReminderData.of(term)),
                    false,
                    false);
        }
    }
}
