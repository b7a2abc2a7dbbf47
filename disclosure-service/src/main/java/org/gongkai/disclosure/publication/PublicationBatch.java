package org.gongkai.disclosure.publication;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.gongkai.disclosure.life.order.PublicationOrder;

/**
 * Items that were ordered to be made public together (批量发布).
 *
 * @param dueAt when the first of them is made public
 * @param orderedBy account of who has ordered it
 * @param counts how many stand how
 */
public record PublicationBatch(
        UUID id,
        String agencyCode,
        Instant dueAt,
        String orderedBy,
        Instant orderedAt,
        Map<PublicationOrder.State, Long> counts) {}
