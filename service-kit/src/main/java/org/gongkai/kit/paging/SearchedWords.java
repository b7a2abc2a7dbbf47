package org.gongkai.kit.paging;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The words that a list is searched for ({@code q}): all of them have to be there, in whichever field. */
public final class SearchedWords {

    /** How many words a list is searched for at most. */
    public static final int MOST = 8;

    /** How long the words may be together, in characters. */
    public static final int LONGEST = 100;

    private SearchedWords() {}

    /** Reads {@code q}, as it was typed; none where nothing is searched for. */
    public static List<String> of(Optional<String> q) {
        List<String> words = q.stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (q.isPresent() && words.isEmpty()) {
            throw Problem.invalid("q", KitWords.NO_WORD);
        }
        if (words.size() > MOST || q.filter(text -> text.length() > LONGEST).isPresent()) {
            throw Problem.invalid("q", KitWords.TOO_MANY_WORDS.with(MOST, LONGEST));
        }
        return words;
    }

    /** A word as it is compared, whether it was typed with small letters or large ones. */
    public static String compared(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
