package org.gongkai.kit.web.connection;

/** The exchanges of one connection: how far its requests have come, and how many of them are answered. It is of the event loop alone. */
final class Exchanges {

    /** Requests that a client may send before it has the answers to those before. */
    private static final int MOST_AHEAD = 8;

    private boolean headBegun = true;
    private long heads = 1;
    private long requests;
    private long answers;
    private long bodies;
    private long bytes;
    private long wholeUpTo;
    private boolean bodiesAreSeen;

    /** Bytes that the client has sent. */
    long bytes() {
        return bytes;
    }

    /** Requests that were answered. */
    long answers() {
        return answers;
    }

    /** Whether it is seen where bodies end. */
    boolean seesBodies() {
        return bodiesAreSeen;
    }

    /** From now on it is seen where bodies end. */
    void bodiesAreSeen() {
        bodiesAreSeen = true;
    }

    /** So many more bytes have come. */
    void came(long more) {
        bytes += more;
    }

    /** The head of another request begins to come. */
    void headBegins() {
        headBegun = true;
    }

    /** A request has come, as far as its head; answers its number. */
    long begin() {
        requests++;
        headBegun = false;
        return requests;
    }

    /** A request was answered, or can be answered no more. */
    void answered(long number) {
        answers = Math.max(answers, number);
    }

    /** Another head is there; answers whether it may be taken while those before it are not answered. */
    boolean mayTakeAnother() {
        heads++;
        return heads - answers <= 1 + MOST_AHEAD;
    }

    /** A body has come to its end. */
    void bodyEnds() {
        bodies++;
        wholeUpTo = bytes;
    }

    /** Whether the client has sent the end of all that it began. */
    boolean areWhole() {
        return bytes == 0 || bodiesAreSeen && bodies >= requests && wholeUpTo == bytes;
    }

    /** What is waited for while no answer is on its way. */
    Phase waitsFor() {
        // A client may go on with a body that was answered before its end.
        if (bodiesAreSeen && bodies < requests) {
            return Phase.BODY;
        }
        if (answers < requests) {
            return Phase.WORK;
        }
        return headBegun ? Phase.HEAD : Phase.IDLE;
    }
}
