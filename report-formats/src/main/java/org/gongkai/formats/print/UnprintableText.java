package org.gongkai.formats.print;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A text that a format cannot write; every other format may. */
public final class UnprintableText extends RuntimeException {

    private final Message why;

    UnprintableText(Message why) {
        super(why.in(Language.ENGLISH));
        this.why = why;
    }

    /** What is told of it. */
    public Message why() {
        return why;
    }
}
