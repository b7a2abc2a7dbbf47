package org.gongkai.registers.field;

import org.gongkai.form.words.Bundle;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** A code of the trade with its word in the bundle beside it; in Chinese an import may print the word instead. */
public interface Labelled {

    /** The code. */
    String name();

    /** The enum that the code belongs to; its bundle is named like it. */
    Class<?> getDeclaringClass();

    /** The word. */
    default Message said() {
        return language -> Bundle.of(getDeclaringClass(), language).text(name());
    }

    /** The word with the code behind it, as a refusal names it. */
    default Message coded() {
        return Message.coded(said(), name());
    }

    /** The Chinese word. */
    default String label() {
        return said().in(Language.CHINESE);
    }
}
