package org.gongkai.kit.outbox;

/**
 * A message on its way.
 *
 * @param id the same whenever it is delivered again, so that a receiver can tell
 * @param attempt how often delivery was begun, this time included
 * @param requestId the request that it was written in; empty where there was none
 */
public record Letter(
        long id, String topic, String destination, String subject, String body, int attempt, String requestId) {}
