package org.gongkai.kit.spelling;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Characters that stand for one another: of another width, unseen, or spaces of another kind. */
final class Characters {

    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\u000B\\f]");

    /**
     * What pasting leaves behind and nobody sees: soft hyphens, zero-width spaces, direction marks, byte order marks. Not
     * the joiners U+200C and U+200D inside a word, which some scripts of the country write with.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]"
                    + "|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?![\\p{L}\\p{M}])"
                    + "|(?<=\\p{IsHan})[\\u200C\\u200D]|[\\u200C\\u200D](?=\\p{IsHan})");

    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");
    private static final Pattern ANY_SPACES = Pattern.compile("[\\p{Z}\\s\\u200C\\u200D]+");

    /** A line end inside Chinese words parts nothing: the words go on. */
    private static final Pattern BROKEN_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]) *\\n\\s*|\\s*\\n *(?=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])");

    private static final Pattern SPACES = Pattern.compile("[ \\n]+");

    /** Middle dots of every kind: Greek, bullets, hyphenation points, operators, those of katakana in both widths. */
    private static final Pattern INTERPUNCT =
            Pattern.compile("[\\u00B7\\u0387\\u2022\\u2024\\u2027\\u2219\\u22C5\\u25CF\\u25E6\\u2E31\\u30FB\\uFF65]");

    /** A full stop between Chinese characters, typed for want of an interpunct. */
    private static final Pattern POINT_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) ?\\. ?(?=\\p{IsHan})");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");

    private Characters() {}

    /** The text without what nobody sees, its lines ended by U+000A, its spaces by U+0020. */
    static String visible(String text) {
        if (all(text, Characters::isPlain)) {
            return text;
        }
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return SPACE.matcher(UNSEEN.matcher(lines).replaceAll("")).replaceAll(" ");
    }

    /** The text in one line, with single spaces. */
    static String line(String visible) {
        String spaced = visible.replace('\t', ' ');
        if (spaced.indexOf('\n') < 0 && !spaced.contains("  ")) {
            return spaced.strip();
        }
        String joined = BROKEN_CHINESE.matcher(spaced).replaceAll("");
        return SPACES.matcher(joined).replaceAll(" ").strip();
    }

    /** The text with the letters, digits and signs of ASCII in the place of their full-width twins. */
    static String halfWidth(String text) {
        if (all(text, c -> c < '\uFF01' || c > '\uFF5E')) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH_OFFSET) : c);
        }
        return half.toString();
    }

    static String withoutSpaces(String text) {
        return all(text, c -> c > ' ' && isPlain(c))
                ? text
                : ANY_SPACES.matcher(text).replaceAll("");
    }

    /** The text with one kind of hyphen. */
    static String hyphens(String text) {
        return all(text, c -> c < 0x7F) ? text : DASH.matcher(text).replaceAll("-");
    }

    /** Spelled out and not a stream: an import asks it of every cell some ten times. */
    private static boolean all(String text, IntPredicate predicate) {
        for (int i = 0; i < text.length(); i++) {
            if (!predicate.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is seen, is no kind of space but U+0020, and needs no look: nearly every one is such. */
    private static boolean isPlain(int c) {
        return c >= ' ' && c < 0x7F || c > 0x3000 && c < 0xFE00 || c > 0xFF00 && c < 0xFFF0 || c >= 0xC0 && c < 0x0600;
    }

    /** The text with one sign between the parts of a name: {@code ·} (U+00B7), in the place of the many that keyboards write. */
    static String interpuncts(String text) {
        return POINT_IN_CHINESE
                .matcher(INTERPUNCT.matcher(text).replaceAll("\u00B7"))
                .replaceAll("\u00B7");
    }

    /** Round brackets as Chinese print has them. */
    static String chineseBrackets(String text) {
        return text.replace('(', '（').replace(')', '）');
    }
}
