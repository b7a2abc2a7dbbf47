package org.gongkai.registers.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/** Looks in rounds for terms that have come near or are over, and has an event of each published, once. */
@ApplicationScoped
public class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    private final List<DueReminders> due;
    private final ReminderRounds rounds;
    private final CurrentCaller caller;
    private final Clock clock;
    private final String service;

    Reminders(
            @All List<DueReminders> due,
            ReminderRounds rounds,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.due = due;
        this.rounds = rounds;
        this.caller = caller;
        this.clock = clock;
        this.service = service;
    }

    /** Makes a round, while no other is under way in this process. */
    @Scheduled(
            cron = "{gongkai.reminders.at:off}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        LOG.infof("reminded of %d terms", round(Optional.empty()));
    }

    /**
     * Reminds of everything that it was not reminded of yet, and answers how often.
     *
     * @param bodies whose terms; all where it is empty
     */
    public int round(Optional<Set<String>> bodies) {
        return caller.asService(service, () -> {
            LocalDate today = LocalDate.now(clock);
            return due.stream()
                    .flatMap(terms -> terms.on(today, bodies))
                    .mapToInt(rounds::remind)
                    .sum();
        });
    }
}
