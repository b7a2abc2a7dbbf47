package org.gongkai.kit.web.connection;

/** What a connection waits for. */
enum Phase {
    /** A request, of which nothing has come. */
    IDLE,
    /** The rest of a head. */
    HEAD,
    /** The rest of a body. */
    BODY,
    /** An answer that is being worked out. */
    WORK,
    /** The client, which has an answer to take. */
    ANSWER;

    /** Whether it is the client that is waited for. */
    boolean isTheClients() {
        return this != WORK;
    }
}
