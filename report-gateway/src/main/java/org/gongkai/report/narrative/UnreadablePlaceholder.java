package org.gongkai.report.narrative;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** What stands between braces is no placeholder. */
final class UnreadablePlaceholder extends RuntimeException {

    private final Message why;

    UnreadablePlaceholder(Message why) {
        super(why.in(Language.ENGLISH), null, false, false);
        this.why = why;
    }

    /** What is told of it. */
    Message why() {
        return why;
    }
}
