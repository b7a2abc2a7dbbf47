package org.gongkai.formats.read.limit;

/** A file that cannot be read at all. */
public final class UnreadableReport extends RuntimeException {

    public UnreadableReport(String why, Throwable cause) {
        super(why, cause);
    }

    /** The refusal of a file that holds more than any report does. */
    public static UnreadableReport tooLong() {
        return new UnreadableReport("the file holds more than any report does", null);
    }
}
