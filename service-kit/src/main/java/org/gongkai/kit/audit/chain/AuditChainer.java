package org.gongkai.kit.audit.chain;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;

/**
 * Chains entries behind those who write them: shortly after a transaction has ended its entries get their places in the
 * chains. What a crash leaves unchained is chained at the next start.
 */
@ApplicationScoped
public class AuditChainer {

    private static final Logger LOG = Logger.getLogger(AuditChainer.class);

    /** Entries gather for so long, so that many are chained at once. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    /** When nobody says anything, for entries of transactions that were still open the last time. */
    private static final Duration PATROL = Duration.ofSeconds(5);

    private final AuditChains chains;
    private final AuditHeads heads;
    private final CurrentCaller caller;
    private final String service;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean ended;
    private Thread thread;

    AuditChainer(
            AuditChains chains,
            AuditHeads heads,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.chains = chains;
        this.heads = heads;
        this.caller = caller;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("audit-chainer").start(this::run);
    }

    void stop(@Observes ShutdownEvent ending) throws InterruptedException {
        ended = true;
        thread.interrupt();
        thread.join();
    }

    /** Says that there are entries, or soon will be. */
    public void wake() {
        work.release();
    }

    private void run() {
        while (!ended) {
            try {
                if (work.tryAcquire(PATROL.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHERING);
                    work.drainPermits();
                }
                chain();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // The database, or memory, may be away for a while; the entries wait, and the next round comes. Nobody
                // else chains: this thread must not end before the service does.
                LOG.errorf("the audit cannot be chained now: %s", e);
            }
        }
    }

    private void chain() {
        caller.asService(service, () -> {
            chains.chain();
            heads.makeWhenDue();
            return null;
        });
    }
}
