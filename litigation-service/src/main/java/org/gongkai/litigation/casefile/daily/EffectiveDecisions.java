package org.gongkai.litigation.casefile.daily;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.litigation.casefile.CaseHandling;

/** Counts decisions from the day on which they hold, though nobody does anything then: the term of the appeal is over. */
@ApplicationScoped
public class EffectiveDecisions {

    private static final Logger LOG = Logger.getLogger(EffectiveDecisions.class);
    private static final String SERVICE = "litigation-service";
    private static final int AT_ONCE = 500;

    private final RunningCases running;
    private final CaseHandling cases;
    private final CurrentCaller caller;
    private final Clock clock;

    EffectiveDecisions(RunningCases running, CaseHandling cases, CurrentCaller caller, Clock clock) {
        this.running = running;
        this.cases = cases;
        this.caller = caller;
        this.clock = clock;
    }

    /** Each day, when it has begun. */
    @Scheduled(
            cron = "{gongkai.recounting.at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countDaily() {
        LOG.infof("counted anew: %d cases", count());
        LOG.infof("looked at what applications were told of %d cases", tellAll());
    }

    /**
     * Has every application told what it does not know of a case that goes on: of those that were linked before applications were told, and
     * as a net under whatever was missed. Answers how many cases were looked at.
     */
    public int tellAll() {
        return caller.asService(SERVICE, () -> {
            int looked = 0;
            UUID last = new UUID(0, 0);
            List<UUID> some = linkedAfter(last);
            while (!some.isEmpty()) {
                some.forEach(this::tell);
                looked += some.size();
                last = some.getLast();
                some = linkedAfter(last);
            }
            return looked;
        });
    }

    private List<UUID> linkedAfter(UUID last) {
        return QuarkusTransaction.requiringNew().call(() -> running.linkedAfter(last, AT_ONCE));
    }

    private void tell(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> cases.tell(id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the application was not told of case %s", id);
        }
    }

    /** Counts every case anew whose day has come; answers how many. */
    public int count() {
        return caller.asService(SERVICE, () -> {
            LocalDate today = LocalDate.now(clock);
            int counted = 0;
            List<UUID> due = due(today);
            while (!due.isEmpty()) {
                int before = counted;
                for (UUID id : due) {
                    counted += count(id) ? 1 : 0;
                }
                due = counted == before ? List.of() : due(today);
            }
            return counted;
        });
    }

    /** Counts the cases of an agency anew in which something runs: another calendar may have moved the days on which decisions hold. */
    public void countAnew(String agencyCode) {
        caller.asService(SERVICE, () -> {
            QuarkusTransaction.requiringNew()
                    .call(() -> running.ids(agencyCode, LocalDate.now(clock)))
                    .forEach(this::count);
            return null;
        });
    }

    private List<UUID> due(LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> running.countingBy(today, AT_ONCE));
    }

    /** What fails for one is tried again the next day, and keeps no other from being counted. */
    private boolean count(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> cases.recount(id));
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "case %s was not counted anew", id);
            return false;
        }
    }
}
