package org.gongkai.formats.read.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The words of labels in one form, however they are typed: width, spaces, quotation marks, numbering and notes apart. */
public final class Wording {

    private static final Pattern ORDINAL =
            Pattern.compile("[(][一二三四五六七八九十]{1,2}[)]|(?<![\\u4e00-\\u9fff])[一二三四五六七八九十]{1,2}[、.](?!\\d)");
    /** Numbers of notes beside a figure, raised or in circles, and fractions: none is a digit of the figure. */
    private static final Pattern MARKS = Pattern.compile(
            "[\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u2070-\\u209f\\u2150-\\u215f\\u2460-\\u24ff\\u2776-\\u2793]");

    private static final Pattern SPACES = Pattern.compile("\\s{2,}");

    private Wording() {}

    /** Half-width digits, letters and punctuation. */
    static String halfWidth(String text) {
        if (!MARKS.matcher(text).find()) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            half.append(
                    MARKS.matcher(character).matches()
                            ? character
                            : Normalizer.normalize(character, Normalizer.Form.NFKC));
        }
        return half.toString();
    }

    /** Half width, and a space for any number of them; what looks for words stumbles over long gaps. */
    public static String squeezed(String text) {
        return SPACES.matcher(halfWidth(text)).replaceAll(" ");
    }

    /** Half width, each character in its place: what is found in it stands at the same place of the text. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char folded(char character) {
        if (character >= '\u4e00' && character <= '\u9fff' || character > ' ' && character < '\u00a0') {
            return character;
        }
        if (MARKS.matcher(Character.toString(character)).matches()) {
            return character;
        }
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        String half = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return half.length() == 1 ? half.charAt(0) : character;
    }

    /** Nothing but the Chinese characters, without ordinals. */
    public static String bare(String text) {
        String words = ORDINAL.matcher(halfWidth(text)).replaceAll("");
        StringBuilder bare = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            if (character >= '\u4e00' && character <= '\u9fff') {
                bare.append(character);
            }
        }
        return bare.toString();
    }
}
