package org.gongkai.form;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Message;

/** A label or definition in the form's two languages; the Chinese wording is the normative one. */
public record Text(String zh, String en) {

    /** It as it is said to people: an answer that shows a form has both languages, a sentence has one. */
    public Message said() {
        return new Bilingual(zh, en);
    }
}
