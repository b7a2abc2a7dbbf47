package org.gongkai.report.reading;

/** Whether a reading may go on: it is interrupted when its time is up, or when nobody waits for it any more. */
final class ReadingTime {

    private ReadingTime() {}

    /** Ends the reading when it is not wanted any more. */
    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableReport("the reading was ended before it was done", null);
        }
    }
}
