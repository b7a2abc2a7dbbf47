package org.gongkai.kit.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What has not arrived at a destination.
 *
 * @param oldest when the oldest waiting message was written
 */
record Backlog(String destination, long waiting, Optional<Instant> oldest, long dead) {}
