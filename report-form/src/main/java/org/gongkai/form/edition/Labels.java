package org.gongkai.form.edition;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.form.CodeList;
import org.gongkai.form.Head;

/**
 * Finds the codes that printed labels stand for, however they are typed: full or half width, with or without their number,
 * their note in brackets, spaces and quotation marks.
 */
public final class Labels {

    private static final Pattern NUMBER = Pattern.compile("^(\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+、|\\d{1,2}[.、])");
    private static final Pattern NOTE = Pattern.compile("\\(.*\\)$");
    private static final Pattern NOISE = Pattern.compile("[\\s\"'“”‘’]");

    private final List<Head.Leaf> leaves;
    private final Map<String, Head.Leaf> byCode;
    private final Map<String, Head.Leaf> byKey;

    private Labels(List<Head.Leaf> leaves) {
        this.leaves = leaves;
        byCode = leaves.stream().collect(Collectors.toMap(Head.Leaf::id, leaf -> leaf));
        byKey = leaves.stream()
                .collect(Collectors.toMap(leaf -> key(leaf.label().zh()), leaf -> leaf, Labels::requireOne));
    }

    /**
     * The labels of the rows or columns of a role, of whichever edition.
     *
     * @throws IllegalArgumentException when one label stands for two codes
     */
    public static Labels of(Editions editions, CodeList role) {
        return new Labels(editions.leaves(role));
    }

    private static Head.Leaf requireOne(Head.Leaf first, Head.Leaf second) {
        throw new IllegalArgumentException("'" + first.label().zh() + "' is printed for " + first.id() + " and for "
                + second.id() + ": a row that keeps its label keeps its code");
    }

    /** The codes, in print order. */
    public List<String> codes() {
        return leaves.stream().map(Head.Leaf::id).toList();
    }

    /** The labels in Chinese, in print order. */
    public List<String> printed() {
        return leaves.stream().map(leaf -> leaf.label().zh()).toList();
    }

    /** The row or column that is named by its code or by its label. */
    public Optional<Head.Leaf> find(String codeOrLabel) {
        Head.Leaf coded = byCode.get(codeOrLabel);
        return Optional.ofNullable(coded == null ? byKey.get(key(codeOrLabel)) : coded);
    }

    private static String key(String label) {
        String plain =
                NOISE.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC)).replaceAll("");
        String bare = NUMBER.matcher(plain).replaceFirst("");
        return NOTE.matcher(bare).replaceFirst("");
    }
}
