package org.gongkai.form.words;

/** What is there in both languages already: the label of a cell, a finding, a broken constraint. */
public record Bilingual(String zh, String en) implements Message {

    @Override
    public String in(Language language) {
        return switch (language) {
            case CHINESE -> zh;
            case ENGLISH -> en;
        };
    }
}
