package org.gongkai.deploy.database;

import java.time.Duration;

/**
 * Whether the server goes on writing down what its log has. It begins with that at fixed times, also when there is nothing to do, and
 * counts what it has written as it goes; when the counts stand for several of those times, the process that does it hangs. Everybody is
 * answered meanwhile, until the log fills the disk.
 */
final class Checkpoints {

    /** What has moved since, and how many seconds apart it begins. */
    static final String QUESTION = """
            SELECT num_timed + num_requested + num_done + buffers_written,
                   (SELECT setting FROM pg_settings WHERE name = 'checkpoint_timeout')::bigint
            FROM pg_stat_checkpointer""";

    private static final int TIMES = 3;

    private long moved = -1;
    private long since;

    /**
     * Hears what has moved by now.
     *
     * @param now in nanoseconds, of a clock that stands while the machine sleeps
     */
    synchronized boolean goOn(long movedByNow, Duration apart, long now) {
        if (movedByNow != moved) {
            moved = movedByNow;
            since = now;
        }
        return now - since < apart.multipliedBy(TIMES).toNanos();
    }
}
