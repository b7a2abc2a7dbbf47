package org.gongkai.kit.outbox;

/**
 * Brings the messages of one topic to where they go: by mail, by webhook, to another service. A bean of a module that
 * writes such messages.
 */
public interface Delivery {

    /** What it delivers. */
    Topic topic();

    /**
     * Delivers a message; it may have arrived before. Called without a transaction and without a connection of the
     * database, on behalf of the service. It gives up within {@link OutboxSettings#lease()}; what it throws counts as
     * failed for now.
     */
    DeliveryOutcome deliver(Letter letter);
}
