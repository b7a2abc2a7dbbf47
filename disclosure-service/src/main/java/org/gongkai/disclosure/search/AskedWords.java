package org.gongkai.disclosure.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * SQL that a row of the index, {@code p}, has them anywhere. Words are asked of the index by their tokens; of those longer than a token
     * the folded text is asked as well, since it may have the tokens in another order.
     */
    public List<String> anywhere() {
        return in("p.tokens", "p.folded");
    }

    /** The same of one of its texts. */
    List<String> in(String tokens, String folded) {
        List<String> conditions = new ArrayList<>();
        if (!isEmpty()) {
            conditions.add(tokens + " @> cast(:tokens as integer[])");
        }
        for (int i = 0; i < unsure().size(); i++) {
            conditions.add("strpos(" + folded + ", :word" + i + ") > 0");
        }
        return conditions;
    }

    /** What that SQL needs. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!isEmpty()) {
            values.put("tokens", tokens());
        }
        for (int i = 0; i < unsure().size(); i++) {
            values.put("word" + i, unsure().get(i));
        }
        return values;
    }

    /** What every text has in which they all stand, as PostgreSQL writes an array. */
    private String tokens() {
        return words.stream()
                .flatMapToInt(word -> Arrays.stream(Tokens.ofWord(word)))
                .distinct()
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Those that a text need not have that has their tokens. */
    private List<String> unsure() {
        return words.stream().filter(word -> !Tokens.sayAll(word)).toList();
    }
}
