package org.gongkai.formats.read.limit;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.formats.words.FormatWords;

/** A file that cannot be read at all. */
public final class UnreadableReport extends RuntimeException {

    private final Message why;

    public UnreadableReport(Message why) {
        this(why, null);
    }

    public UnreadableReport(Message why, Throwable cause) {
        super(why.in(Language.ENGLISH), cause);
        this.why = why;
    }

    /** The refusal of a file that holds more than any report does. */
    public static UnreadableReport tooLong() {
        return new UnreadableReport(FormatWords.TOO_LONG);
    }

    /** What is told of it. */
    public Message why() {
        return why;
    }
}
