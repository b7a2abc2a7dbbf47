package org.gongkai.form.words;

import java.util.function.UnaryOperator;

/** A field of a record, as programs know it. */
record NamedField(String name) implements Message {

    @Override
    public String in(Language language) {
        return name;
    }

    @Override
    public Message calling(UnaryOperator<String> names) {
        return Message.quoted(names.apply(name));
    }
}
