package org.gongkai.kit.outbox;

/**
 * What messages are about, and how those about one subject belong together, which says what becomes of the later ones
 * when one cannot be delivered.
 */
public record Topic(String name, Kind kind) {

    /** How the messages about a subject belong together. */
    public enum Kind {
        /**
         * Each tells the whole state of its subject. A dead letter lets those behind it pass, and the next message about
         * the subject takes its place: nobody needs a state that is over.
         */
        STATE,
        /**
         * Each stands on those before it. A dead letter holds up those behind it until it is sent again: a receiver that
         * missed one would understand the next wrongly.
         */
        EVENTS
    }

    /** A topic whose messages each tell the whole state. */
    public static Topic ofStates(String name) {
        return new Topic(name, Kind.STATE);
    }

    /** A topic whose messages each stand on those before. */
    public static Topic ofEvents(String name) {
        return new Topic(name, Kind.EVENTS);
    }
}
