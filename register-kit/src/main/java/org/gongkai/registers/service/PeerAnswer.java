package org.gongkai.registers.service;

import org.gongkai.kit.outbox.DeliveryOutcome;

/**
 * What another service said to what it was told.
 *
 * @param <T> its answer where it has taken it
 */
public sealed interface PeerAnswer<T> {

    /** What has become of the message that told it, where a refusal is nothing that the teller has to act on. */
    default DeliveryOutcome outcome() {
        return switch (this) {
            case Taken<T> taken -> new DeliveryOutcome.Delivered();
            case Refused<T> refused -> new DeliveryOutcome.Refused("status " + refused.status() + ": " + refused.why());
            case Silent<T> silent -> new DeliveryOutcome.Failed(silent.why());
        };
    }

    /** It has taken it. */
    record Taken<T>(T answer) implements PeerAnswer<T> {}

    /**
     * It has refused it, and would again.
     *
     * @param code name of the reason, or of the problem where that names none
     * @param why in its words, of one language
     */
    record Refused<T>(int status, String code, String why) implements PeerAnswer<T> {}

    /** It has not answered, or for a reason that passes. */
    record Silent<T>(String why) implements PeerAnswer<T> {}
}
