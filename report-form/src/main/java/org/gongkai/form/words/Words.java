package org.gongkai.form.words;

import java.util.Arrays;
import java.util.List;

/**
 * What a module says to people. An enum of the module has a constant for each sentence; its bundle is two files beside the
 * enum, named like it ({@code KitWords_zh.properties}, {@code KitWords_en.properties}), in which each constant stands with
 * the places of its values ({@code {0}}).
 */
public interface Words extends Message {

    /** The constant's name. */
    String name();

    /** The enum that the constant belongs to; its bundle is named like it. */
    Class<?> getDeclaringClass();

    /** The sentence with its values: what is a message itself is said in the same language, lists are joined. */
    default Message with(Object... values) {
        return new Sentence(this, List.copyOf(Arrays.asList(values)));
    }

    @Override
    default String in(Language language) {
        return Bundle.of(getDeclaringClass(), language).text(name());
    }
}
