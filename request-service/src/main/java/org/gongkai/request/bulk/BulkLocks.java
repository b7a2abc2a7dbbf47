package org.gongkai.request.bulk;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The records of many applications, all of them or none: what holds some never waits for others, so that no circle of waiting
 * can come about with steps that take one record, or two as a merge does.
 */
@ApplicationScoped
class BulkLocks {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int ATTEMPTS = 60;
    private static final int LONGEST_WAIT_MILLIS = 100;
    private static final Duration LATER = Duration.ofSeconds(1);

    private final Jdbi jdbi;

    BulkLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Takes them in the transaction at hand; a problem where others do not let go of them. */
    void take(List<UUID> ids) {
        jdbi.useHandle(handle -> {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (taken(handle, ids)) {
                    return;
                }
                pause();
            }
            throw Problem.of(ProblemKind.CONFLICT, BulkWords.IN_USE).retryAfter(LATER);
        });
    }

    private static boolean taken(Handle handle, List<UUID> ids) {
        handle.execute("savepoint before_locks");
        try {
            handle.createQuery("select id from application where id = any(:ids) order by id for update nowait")
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(UUID.class)
                    .list();
            handle.execute("release savepoint before_locks");
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof java.sql.SQLException refused)
                    || !LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                throw e;
            }
            handle.execute("rollback to savepoint before_locks");
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_WAIT_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
