package org.gongkai.report.reading;

/** A file that cannot be read at all. */
public final class UnreadableReport extends RuntimeException {

    UnreadableReport(String why, Throwable cause) {
        super(why, cause);
    }

    static UnreadableReport tooLong() {
        return new UnreadableReport("the file holds more than any report does", null);
    }
}
