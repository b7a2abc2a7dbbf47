package org.gongkai.kit.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages are delivered, and how long the outbox has patience. */
@ConfigMapping(prefix = "gongkai.outbox")
public interface OutboxSettings {

    /** Messages to one destination that are under way at a time; a slow destination holds up no other. */
    @WithDefault("8")
    int atATime();

    /** How often it is looked for what is due again: after a failed attempt, or when the lease of a dead process ends. */
    @WithDefault("1S")
    Duration round();

    /** How long a message is one courier's; longer than any delivery takes. What a killed courier held waits for its end. */
    @WithDefault("10S")
    Duration lease();

    /** The wait after the first attempt that failed; it doubles with each. */
    @WithDefault("500ms")
    Duration firstWait();

    /** The longest wait between attempts, and so the longest time until a destination that is back is served. */
    @WithDefault("1M")
    Duration longestWait();

    /** Attempts after which a message is a dead letter; with the longest wait a week, as long as the longest holidays. */
    @WithDefault("10000")
    int attempts();

    /** How long a message stays that has arrived, to be seen when somebody asks what went out. */
    @WithDefault("7D")
    Duration kept();

    /** The age of the oldest waiting message from which the log warns, once in this time. */
    @WithDefault("1M")
    Duration late();

    /** The wait after so many attempts that failed. */
    default Duration waitAfter(int attempts) {
        int doublings = Math.min(attempts - 1, 30);
        Duration wait = firstWait().multipliedBy(1L << doublings);
        return wait.compareTo(longestWait()) < 0 ? wait : longestWait();
    }
}
