package org.gongkai.disclosure.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * That many items were ordered to be made public, or that what still waits of them was taken back: an event in its
 * transaction.
 *
 * @param ordered whether it was ordered
 * @param items of the order
 */
public record PublicationHeard(UUID publication, String agencyCode, boolean ordered, Instant dueAt, long items) {}
