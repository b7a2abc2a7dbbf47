package org.gongkai.registers.sealing;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.datakey.OwnValuesSealing;

/**
 * Seals with the keys of their records what was written before there were such keys, or by an earlier release, in the background and a
 * few rows at a time. What is sealed is not looked at again, so that a start goes on where the one before has ended.
 */
@ApplicationScoped
public class SealingRound {

    private static final Logger LOG = Logger.getLogger(SealingRound.class);
    private static final int AT_ONCE = 500;

    private final OwnValuesSealing sealing;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    SealingRound(OwnValuesSealing sealing, CurrentCaller caller, Jdbi jdbi) {
        this.sealing = sealing;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** Goes on until nothing is left. */
    @Scheduled(every = "60s", delayed = "7s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        long rows = 0;
        int some = some();
        while (some > 0) {
            rows += some;
            some = some();
        }
        if (rows > 0) {
            LOG.infof("%d rows with personal data are sealed with the keys of their records now", rows);
        }
    }

    private int some() {
        return caller.asService(
                "sealing",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> jdbi.withHandle(handle -> sealing.sealSome(handle, AT_ONCE))));
    }
}
