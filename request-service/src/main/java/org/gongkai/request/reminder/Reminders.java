package org.gongkai.request.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.registers.reminder.Reminded;
import org.gongkai.registers.reminder.ReminderRounds;
import org.gongkai.request.announcement.Announcer;
import org.gongkai.request.announcement.EventCatalogue;

/**
 * Looks in rounds for terms that have come near or are over, and publishes an event of each. A reminder is kept and
 * published in one transaction: however many processes make rounds, and whenever one of them dies, it goes out once.
 */
@ApplicationScoped
public class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final String SERVICE = "request-service";

    private final DueTerms terms;
    private final ReminderRounds rounds;
    private final Announcer announcer;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;
    private final Clock clock;

    Reminders(
            DueTerms terms,
            ReminderRounds rounds,
            Announcer announcer,
            CurrentCaller caller,
            ObjectMapper mapper,
            Clock clock) {
        this.terms = terms;
        this.rounds = rounds;
        this.announcer = announcer;
        this.caller = caller;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Makes a round, while no other is under way in this process. */
    @Scheduled(
            cron = "{gongkai.reminders.at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        int made = round(Optional.empty());
        LOG.infof("reminded of %d terms", made);
    }

    /**
     * Reminds of everything that it was not reminded of yet, and answers how often.
     *
     * @param bodies whose terms; all where it is empty
     */
    int round(Optional<Set<String>> bodies) {
        return caller.asService(SERVICE, () -> {
            LocalDate today = LocalDate.now(clock);
            List<DueTerm> due = QuarkusTransaction.requiringNew().call(() -> terms.on(today, bodies));
            return rounds.remind(due.stream().map(Reminder::new).toList());
        });
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
