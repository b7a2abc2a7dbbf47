package org.gongkai.form.words;

/** What something is called, with the code that programs know it by. */
record Coded(Message name, String code) implements Message {

    @Override
    public String in(Language language) {
        return name.in(language)
                + switch (language) {
                    case CHINESE -> "（" + code + "）";
                    case ENGLISH -> " (" + code + ")";
                };
    }
}
