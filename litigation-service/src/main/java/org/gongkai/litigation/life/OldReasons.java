package org.gongkai.litigation.life;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/** Seals what was said with steps before reasons were sealed, in the background, a few at a time; afterwards there is nothing to find. */
@ApplicationScoped
public class OldReasons {

    private static final Logger LOG = Logger.getLogger(OldReasons.class);
    private static final String SERVICE = "litigation-service";
    private static final int AT_ONCE = 200;

    private final TakenSteps steps;
    private final CurrentCaller caller;

    OldReasons(TakenSteps steps, CurrentCaller caller) {
        this.steps = steps;
        this.caller = caller;
    }

    /** Soon after the start, and now and then, since one process may have been killed at it. */
    @Scheduled(every = "6h", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealInTurn() {
        int sealed = seal();
        if (sealed > 0) {
            LOG.infof("reasons.sealed steps=%d", sealed);
        }
    }

    /** Seals all that there are, and answers how many that was. */
    public int seal() {
        return caller.asService(SERVICE, () -> {
            int all = 0;
            int some;
            do {
                some = QuarkusTransaction.requiringNew().call(() -> steps.sealSome(AT_ONCE));
                all += some;
            } while (some == AT_ONCE);
            return all;
        });
    }
}
