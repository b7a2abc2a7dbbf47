package org.gongkai.kit.token;

import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Accounts whose tokens have ended before their time: somebody has changed the account since, or disabled it. A token names
 * the version of its account, so that no clock has to tell what was given out before from what came after.
 */
@ApplicationScoped
public class EndedSignIns {

    /** Longer than any token lives: what was ended before has ended by itself. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final TransactionSynchronizationRegistry transactions;
    private final Cache<String, Long> leastVersions =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    EndedSignIns(Jdbi jdbi, TransactionSynchronizationRegistry transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** Ends what was given out for versions of an account before this one, when the transaction at hand is committed. */
    public void end(Handle handle, String account, long version) {
        handle.createUpdate("delete from ended_sign_in where ended_at < now() - :kept * interval '1 second'")
                .bind("kept", REMEMBERED.toSeconds())
                .execute();
        handle.createUpdate("""
                        insert into ended_sign_in (account, version) values (:account, :version)
                        on conflict (account) do update
                        set version = greatest(ended_sign_in.version, excluded.version), ended_at = now()""")
                .bind("account", account)
                .bind("version", version)
                .execute();
        transactions.registerInterposedSynchronization(new WhenCommitted(account, version));
    }

    /** Whether a token for this version of an account has ended. */
    boolean hasEnded(String account, long version) {
        Long least = leastVersions.getIfPresent(account);
        return least != null && version < least;
    }

    void readAtStart(@Observes StartupEvent started) {
        read();
    }

    /** What another process on the same database was told is known here a moment later. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select account, version from ended_sign_in
                        where ended_at >= now() - :kept * interval '1 second'""")
                .bind("kept", REMEMBERED.toSeconds())
                .map((row, context) -> Map.entry(row.getString("account"), row.getLong("version")))
                .forEach(row -> remember(row.getKey(), row.getValue())));
    }

    private void remember(String account, long version) {
        leastVersions.asMap().merge(account, version, Math::max);
    }

    private final class WhenCommitted implements Synchronization {

        private final String account;
        private final long version;

        private WhenCommitted(String account, long version) {
            this.account = account;
            this.version = version;
        }

        @Override
        public void beforeCompletion() {
            // Nothing is to be done before.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                remember(account, version);
            }
        }
    }
}
