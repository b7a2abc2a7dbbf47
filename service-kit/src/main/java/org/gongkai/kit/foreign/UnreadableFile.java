package org.gongkai.kit.foreign;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A file that cannot be read, and why. */
public final class UnreadableFile extends RuntimeException {

    private final transient Message why;

    public UnreadableFile(Message why, Throwable cause) {
        super(why.in(Language.ENGLISH), cause);
        this.why = why;
    }

    /** What is told of it. */
    public Message why() {
        return why;
    }
}
