package org.gongkai.form.words;

import java.util.Collection;
import java.util.function.UnaryOperator;

/** What is said to people: the same in each language. */
public interface Message {

    /** The words in a language. */
    String in(Language language);

    /**
     * The same to somebody who calls fields otherwise, as the heads of a file do; what names no field stays as it is.
     *
     * @param names what a field is called, by its name
     */
    default Message calling(UnaryOperator<String> names) {
        return this;
    }

    /** A field of a record, by its name as long as nobody calls it otherwise. */
    static Message field(String name) {
        return new NamedField(name);
    }

    /** What somebody else has said already, in whatever language: the name of a thing, a quotation. */
    static Message quoted(String text) {
        return language -> text;
    }

    /** What somebody calls something, with its code behind it in brackets. */
    static Message coded(Message name, String code) {
        return new Coded(name, code);
    }

    /** Things one after the other; what is a message itself is said in the same language. */
    static Message listed(Collection<?> things) {
        return language -> Sentence.said(things, language);
    }
}
