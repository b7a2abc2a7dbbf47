package org.gongkai.registers.reminder;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

/**
 * Reminds of terms, each once: a reminder is kept and published in one transaction, however many processes make rounds, and
 * whenever one of them dies.
 */
@Singleton
public class ReminderRounds {

    private static final Logger LOG = Logger.getLogger(ReminderRounds.class);
    private static final int AT_ONCE = 500;

    private final KeptReminders kept;
    private final Clock clock;

    ReminderRounds(KeptReminders kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** A term that has reached a threshold. */
    public interface Due {

        /** What it is reminded of. */
        Reminded reminded();

        /** Whose record it belongs to. */
        String agencyCode();

        /** Publishes the reminder with the transaction at hand. */
        void publish();
    }

    /** Reminds of what it was not reminded of yet, and answers how often. */
    public int remind(List<? extends Due> due) {
        int made = 0;
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            made += remindSome(due.subList(from, Math.min(from + AT_ONCE, due.size())));
        }
        return made;
    }

    private int remindSome(List<? extends Due> some) {
        Set<Reminded> before = QuarkusTransaction.requiringNew()
                .call(() -> kept.about(
                        some.stream().map(due -> due.reminded().record()).toList()));
        int made = 0;
        for (Due due : some) {
            if (!before.contains(due.reminded()) && made(due)) {
                made++;
            }
        }
        return made;
    }

    /** What fails for one is tried again in the next round, and keeps nobody else from being reminded. */
    private boolean made(Due due) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                if (!kept.keep(due.reminded(), due.agencyCode(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                    return false;
                }
                due.publish();
                return true;
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "no reminder of %s", due.reminded());
            return false;
        }
    }
}
