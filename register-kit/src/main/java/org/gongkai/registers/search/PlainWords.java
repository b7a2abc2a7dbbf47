package org.gongkai.registers.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Text as it is compared: full and half width, and a to z in either case, are the same. */
public final class PlainWords {

    /** What stands between the parts of a name, in one of many forms, or not at all. */
    private static final String BETWEEN = " .\u00B7\u2022\u2027\u2219\u22C5\u25CF\u30FB";

    private PlainWords() {}

    /** A plain name or word without what stands between its parts, so that they stand together. */
    public static String joined(String plain) {
        return plain.codePoints()
                .filter(point -> BETWEEN.indexOf(point) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The text in its one form. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .map(point -> point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Whether a plain word is of Chinese characters that are their own form, whatever stands before and behind them: a text has
     * it then if it has it as it was typed. Without the one, that says nothing: a text may be typed in characters of other forms.
     */
    public static boolean isHan(String plain) {
        return plain.codePoints()
                .allMatch(point -> point >= 0x3400 && point <= 0x4dbf || point >= 0x4e00 && point <= 0x9fff);
    }

    /** Whether a plain word is one letter or digit, or two that stand together, and nothing else: the index has it as a whole. */
    public static boolean isOnePart(String plain) {
        return plain.codePointCount(0, plain.length()) <= 2
                && plain.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /** Every two letters or digits of a plain text that stand together. */
    public static Set<String> pairs(String plain) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int[] run : runs(plain)) {
            for (int i = 0; i + 1 < run.length; i++) {
                pairs.add(new String(run, i, 2));
            }
        }
        return pairs;
    }

    /** Whether a plain word has a letter or a digit, without which nothing is found by it. */
    public static boolean isWord(String plain) {
        return plain.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The words of a question in their one form. */
    public static Stream<String> words(String question) {
        return Stream.of(of(question).split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** Every letter or digit of a plain text. */
    public static Set<String> singles(String plain) {
        Set<String> singles = new LinkedHashSet<>();
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(point -> singles.add(Character.toString(point)));
        return singles;
    }

    private static List<int[]> runs(String plain) {
        List<int[]> runs = new ArrayList<>();
        int[] points = plain.codePoints().toArray();
        int begin = 0;
        for (int i = 0; i <= points.length; i++) {
            if (i == points.length || !Character.isLetterOrDigit(points[i])) {
                if (i > begin) {
                    runs.add(Arrays.copyOfRange(points, begin, i));
                }
                begin = i + 1;
            }
        }
        return runs;
    }
}
