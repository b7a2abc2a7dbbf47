package org.gongkai.request.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.datakey.DataKey;
import org.gongkai.registers.search.PlainWords;
import org.gongkai.registers.search.SearchedTexts;
import org.gongkai.registers.search.WordHashes;

/**
 * Words that somebody looks for, all of which an application must have: in subject, description, or name. The index says which
 * may have them, the text which do. A single character is looked for in subject and name.
 */
@ApplicationScoped
public class AskedWords {

    private final DataKey key;

    AskedWords(DataKey key) {
        this.key = key;
    }

    /** The words of a question in their one form, without those that have neither letter nor digit. */
    public static List<String> of(String question) {
        return PlainWords.words(question).filter(PlainWords::isWord).distinct().toList();
    }

    /**
     * The first pairs of letters or digits of a text as a question, which finds the same text and others that have them.
     *
     * @param most so many pairs at most
     */
    public static String inPairs(String text, int most) {
        List<String> pairs = new ArrayList<>();
        for (String run : PlainWords.of(text).split("[^\\p{L}\\p{N}]+")) {
            int[] points = run.codePoints().toArray();
            for (int i = 0; i + 1 < points.length && pairs.size() < most; i += 2) {
                pairs.add(new String(points, i, 2));
            }
        }
        return String.join(" ", pairs);
    }

    /** Whether two texts have the same letters and digits in the same order. */
    public static boolean areSame(String one, String other) {
        return letters(one).equals(letters(other));
    }

    /** Whether the letters and digits of a text stand in another one in the same order. */
    public static boolean isWithin(String one, String other) {
        return letters(other).contains(letters(one));
    }

    private static String letters(String text) {
        return PlainWords.of(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * SQL for a question.
     *
     * @param join what is joined to the applications, {@code t}; with {@code w}, a row of the index
     * @param near a condition in the place of the join, which only the next few thousand meet that lie behind
     *     {@code :nearBehind} in order of registration; {@code :direction:} and {@code :behind:} stand for what the order needs;
     *     empty where several bodies are meant
     * @param has whether texts have the words; empty where the index alone says so: two characters that stand together share four
     *     bytes with others in one of some ten million texts
     */
    public record Rows(
            String join, Optional<String> near, Optional<Predicate<SearchedTexts>> has, Map<String, Object> values) {}

    /** How many are looked at in their order before the index is asked. */
    private static final int NEAR = 3_000;

    /**
     * The applications of some bodies that have all words.
     *
     * @param names whether names are looked into
     */
    public Rows rows(List<String> words, Collection<String> bodies, boolean names) {
        WordHashes hashes = new WordHashes(key, WordIndex.NAME);
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> indexed = new ArrayList<>();
        boolean one = bodies.size() == 1;
        for (int i = 0; i < words.size(); i++) {
            boolean single = PlainWords.pairs(words.get(i)).isEmpty();
            Set<String> parts =
                    new LinkedHashSet<>(single ? PlainWords.singles(words.get(i)) : PlainWords.pairs(words.get(i)));
            String own = "ownHashes" + i;
            String name = "nameHashes" + i;
            values.put(own, hashed(bodies, one, body -> hashes.own(body, parts)));
            if (names) {
                values.put(name, hashed(bodies, one, body -> hashes.name(body, parts)));
            }
            String has = "w.words @> " + hashesOf(own, one);
            indexed.add(names ? "(" + has + " or w.names @> " + hashesOf(name, one) + ")" : has);
        }
        values.put("wordBodies", one ? bodies.iterator().next() : bodies.toArray(String[]::new));
        String condition = String.join(" and ", indexed);
        String join = one
                ? "join application_words_in_scope w on w.application_id = t.id and w.agency_code = :wordBodies and "
                        + condition
                : "join (select w.application_id from " + asked(words.size(), names)
                        + " join application_words_in_scope w on w.agency_code = b.code and " + condition
                        + ") w on w.application_id = t.id";
        boolean byIndexAlone = words.stream().allMatch(PlainWords::isOnePart);
        return new Rows(
                join,
                one ? Optional.of(near(condition)) : Optional.empty(),
                byIndexAlone ? Optional.empty() : Optional.of(has(words, names)),
                values);
    }

    /**
     * An array, which is found once. A join of the few is begun anew for each row of a body that the database takes for a small
     * one, because it has grown since the tables were analysed.
     */
    private static String near(String condition) {
        return "t.id = any(array(select w.application_id from (select w.application_id, w.words, w.names"
                + " from application_words_in_scope w"
                + " where w.agency_code = :wordBodies and w.application_id :behind: :nearBehind"
                + " order by w.application_id:direction: limit " + NEAR + ") w where " + condition + "))";
    }

    private interface Hashed {
        String of(String body);
    }

    private static Object hashed(Collection<String> bodies, boolean one, Hashed hashed) {
        return one
                ? hashed.of(bodies.iterator().next())
                : bodies.stream().map(hashed::of).toArray(String[]::new);
    }

    /** Of one body a value, by which the database tells rare words from frequent ones; of many a column. */
    private static String hashesOf(String name, boolean one) {
        return one ? "cast(:" + name + " as integer[])" : "cast(b." + name.toLowerCase(Locale.ROOT) + " as integer[])";
    }

    /** The hashes of each body. */
    private static String asked(int words, boolean names) {
        List<String> arrays = new ArrayList<>(List.of("cast(:wordBodies as text[])"));
        List<String> columns = new ArrayList<>(List.of("code"));
        for (int i = 0; i < words; i++) {
            for (String name : names ? List.of("ownHashes" + i, "nameHashes" + i) : List.of("ownHashes" + i)) {
                arrays.add("cast(:" + name + " as text[])");
                columns.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return "unnest(" + String.join(", ", arrays) + ") b(" + String.join(", ", columns) + ")";
    }

    private static Predicate<SearchedTexts> has(List<String> words, boolean names) {
        return texts -> words.stream().allMatch(word -> texts.have(word, names));
    }
}
