package org.gongkai.disclosure.wording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of wrong words of a body. A version never changes.
 *
 * @param version from 1; 0 where the body has none
 */
public record WordList(
        String agencyCode,
        long version,
        List<WrongWord> words,
        Optional<String> reason,
        Optional<String> setBy,
        Optional<Instant> setAt) {

    public WordList {
        words = List.copyOf(words);
    }

    static WordList none(String agencyCode) {
        return new WordList(agencyCode, 0, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An expression that finds any of its words, for Java as for PostgreSQL; none where it has no words. */
    public Optional<String> expression() {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.stream().map(word -> plain(word.wrong())).collect(Collectors.joining("|")));
    }

    /** What stands before signs is none of them. */
    private static String plain(String word) {
        return Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]").matcher(word).replaceAll("\\\\$0");
    }

    /** Its words that stand in a text, each once, in the order of the list. */
    public List<WrongWord> in(String text) {
        return text == null
                ? List.of()
                : words.stream().filter(word -> text.contains(word.wrong())).toList();
    }
}
