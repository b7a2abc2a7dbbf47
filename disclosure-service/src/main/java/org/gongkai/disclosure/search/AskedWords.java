package org.gongkai.disclosure.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.disclosure.search.fold.Folding;
import org.gongkai.disclosure.search.fold.Plain;
import org.gongkai.disclosure.search.fold.Tokens;
import org.gongkai.kit.problem.Problem;

/**
 * The words of a question, folded as texts are; all of them are to be there.
 *
 * @param words parted by spaces in the question; of any length, also a single character, also signs
 */
public record AskedWords(List<String> words) {

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    /** No question at all: everything is meant. */
    static final AskedWords NONE = new AskedWords(List.of());

    public AskedWords {
        words = List.copyOf(words);
    }

    /** Reads a question; a field that is left blank asks for nothing. */
    public static AskedWords of(Optional<String> question) {
        return question.filter(text -> !text.isBlank()).map(AskedWords::read).orElse(NONE);
    }

    private static AskedWords read(String question) {
        if (question.codePointCount(0, question.length()) > LONGEST) {
            throw tooMany();
        }
        List<String> words = Stream.of(question.split("[\\p{Z}\\s]+"))
                .map(word -> Folding.of(Plain.of(word)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            throw Problem.invalid("q", SearchWords.NO_WORD);
        }
        if (words.size() > MOST) {
            throw tooMany();
        }
        return new AskedWords(words);
    }

    private static Problem tooMany() {
        return Problem.invalid("q", SearchWords.TOO_MANY_WORDS.with(MOST, LONGEST));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What every text has in which they all stand, as PostgreSQL writes an array. */
    String tokens() {
        return words.stream()
                .flatMapToInt(word -> Arrays.stream(Tokens.ofWord(word)))
                .distinct()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Those that a text need not have that has their tokens. */
    List<String> unsure() {
        return words.stream().filter(word -> !Tokens.sayAll(word)).toList();
    }
}
