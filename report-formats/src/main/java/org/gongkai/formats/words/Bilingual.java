package org.gongkai.formats.words;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** What is there in both languages already: the label of a cell, a finding. */
public record Bilingual(String zh, String en) implements Message {

    @Override
    public String in(Language language) {
        return switch (language) {
            case CHINESE -> zh;
            case ENGLISH -> en;
        };
    }
}
