package org.gongkai.request.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private static final int AT_ONCE = 500;

    private final DueTerms terms;
    private final KeptReminders kept;
    private final Announcer announcer;
    private final CurrentCaller caller;
    private final ObjectMapper mapper;
    private final Clock clock;

    Reminders(
            DueTerms terms,
            KeptReminders kept,
            Announcer announcer,
            CurrentCaller caller,
            ObjectMapper mapper,
            Clock clock) {
        this.terms = terms;
        this.kept = kept;
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
            int made = 0;
            for (int from = 0; from < due.size(); from += AT_ONCE) {
                made += remind(due.subList(from, Math.min(from + AT_ONCE, due.size())));
            }
            return made;
        });
    }

    private int remind(List<DueTerm> some) {
        Set<KeptReminders.Place> before = QuarkusTransaction.requiringNew()
                .call(() -> kept.about(some.stream().map(DueTerm::record).toList()));
        int made = 0;
        for (DueTerm term : some) {
            if (!before.contains(KeptReminders.Place.of(term)) && made(term)) {
                made++;
            }
        }
        return made;
    }

    /** What fails for one is tried again in the next round, and keeps nobody else from being reminded. */
    private boolean made(DueTerm term) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> remind(term));
        } catch (RuntimeException e) {
            LOG.errorf(e, "no reminder of %s of %s", term.timer(), term.record());
            return false;
        }
    }

    private boolean remind(DueTerm term) {
        if (!kept.keep(term, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return false;
        }
        Optional<UUID> record = Optional.of(term.record());
        announcer.publish(
                EventCatalogue.REMINDER,
                term.recordNumber(),
                term.agencyCode(),
                announcer.about(record.filter(one -> term.application()), record.filter(one -> !term.application())),
                mapper.valueToTree(ReminderData.of(term)),
                false,
                false);
        return true;
    }
}
