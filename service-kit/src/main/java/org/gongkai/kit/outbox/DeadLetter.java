package org.gongkai.kit.outbox;

import java.time.Instant;

/**
 * A message that is not delivered unless somebody sends it again. What it says is not shown: who keeps the installation
 * sees no case.
 *
 * @param failure what came of the last attempt
 */
public record DeadLetter(
        long id,
        String topic,
        String destination,
        String subject,
        Instant writtenAt,
        String requestId,
        int attempts,
        Instant diedAt,
        String failure) {}
