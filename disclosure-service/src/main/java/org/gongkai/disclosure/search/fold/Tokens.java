package org.gongkai.disclosure.search.fold;

import java.util.stream.IntStream;

/**
 * What a folded text is found by: every single character, and every two that stand together. A token is no hash but the characters
 * themselves, two UTF-16 units in one number, so that nothing is found by chance and one or two characters need no second look. Characters
 * outside of the basic plane are two units, and so a pair.
 */
public final class Tokens {

    private static final int UNIT = 16;

    private Tokens() {}

    /** All tokens of a text. */
    public static int[] of(String folded) {
        IntStream.Builder tokens = IntStream.builder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            if (!Character.isSurrogate(c)) {
                tokens.add(c);
            }
            if (i + 1 < folded.length() && !Character.isWhitespace(folded.charAt(i + 1))) {
                tokens.add(pair(c, folded.charAt(i + 1)));
            }
        }
        return tokens.build().sorted().distinct().toArray();
    }

    /** The tokens that every text has in which a word stands: its pairs, of a single character itself. */
    public static int[] ofWord(String word) {
        if (word.length() == 1) {
            return new int[] {word.charAt(0)};
        }
        return IntStream.range(0, word.length() - 1)
                .filter(i -> !Character.isWhitespace(word.charAt(i)) && !Character.isWhitespace(word.charAt(i + 1)))
                .map(i -> pair(word.charAt(i), word.charAt(i + 1)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Whether a text that has the word's tokens has the word: no more than two units. */
    public static boolean sayAll(String word) {
        return word.length() <= 2;
    }

    private static int pair(char first, char second) {
        return first << UNIT | second;
    }
}
