package org.gongkai.form;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the code that a printed label stands for, however it is typed: full or half width, with or without its number,
 * its note in brackets, spaces and quotation marks.
 */
public final class Label {

    private static final Pattern NUMBER = Pattern.compile("^(\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+、|\\d{1,2}[.、])");
    private static final Pattern NOTE = Pattern.compile("\\(.*\\)$");
    private static final Pattern NOISE = Pattern.compile("[\\s\"'“”‘’]");

    private Label() {}

    /** The row or column of a role that is named by its code or by its label. */
    public static Optional<Head.Leaf> find(Form form, Role role, String codeOrLabel) {
        String wanted = key(codeOrLabel);
        return form.leaves(role).stream()
                .filter(leaf ->
                        leaf.id().equals(codeOrLabel) || key(leaf.label().zh()).equals(wanted))
                .findFirst();
    }

    private static String key(String label) {
        String plain =
                NOISE.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).replaceAll("");
        String bare = NUMBER.matcher(plain).replaceFirst("");
        return NOTE.matcher(bare).replaceFirst("");
    }
}
