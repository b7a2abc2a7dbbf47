package org.gongkai.formats.read.limit;

import org.gongkai.formats.words.FormatWords;

/** Whether a reading may go on: it is interrupted when its time is up, or when nobody waits for it any more. */
public final class ReadingTime {

    private ReadingTime() {}

    /** Ends the reading when it is not wanted any more. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableReport(FormatWords.READING_ENDED);
        }
    }
}
