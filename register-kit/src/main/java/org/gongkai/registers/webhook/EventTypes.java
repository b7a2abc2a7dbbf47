package org.gongkai.registers.webhook;

/** The types of event that a service publishes. A bean of each that has webhooks. */
public interface EventTypes {

    /** Whether there is an event of this type. */
    boolean has(String type);

    /** Whether the type of an event begins so. */
    boolean begin(String prefix);
}
