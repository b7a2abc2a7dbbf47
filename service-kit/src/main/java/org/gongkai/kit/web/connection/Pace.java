package org.gongkai.kit.web.connection;

/** Whether bytes move as fast as they must: so many in each span of time. */
final class Pace {

    private final long least;
    private final long span;
    private long begun;
    private long mark;

    /**
     * A pace that is kept until a span has gone by without its bytes.
     *
     * @param span in nanoseconds, as the moments of the other methods are
     */
    Pace(long least, long span) {
        this.least = least;
        this.span = span;
    }

    /** Begins a span. */
    void restart(long moved, long now) {
        mark = moved;
        begun = now;
    }

    /** When the present span began. */
    long begun() {
        return begun;
    }

    /** Whether the span is over and too little has moved; it begins anew with the last byte that it wanted. */
    boolean isTooSlow(long moved, long now) {
        if (moved - mark >= least) {
            restart(moved, now);
        }
        return now - begun >= span;
    }
}
