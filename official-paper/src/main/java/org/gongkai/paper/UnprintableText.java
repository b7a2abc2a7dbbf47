package org.gongkai.paper;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A text that no font of a PDF has; other formats may write it. */
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
