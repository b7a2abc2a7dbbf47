package org.gongkai.kit.outbox;

/** What came of delivering a message. */
public sealed interface DeliveryOutcome {

    /** It has arrived. */
    record Delivered() implements DeliveryOutcome {}

    /** It was refused and would be again: a dead letter at once. */
    record Refused(String why) implements DeliveryOutcome {}

    /** It did not arrive, and is tried again later. */
    record Failed(String why) implements DeliveryOutcome {}
}
