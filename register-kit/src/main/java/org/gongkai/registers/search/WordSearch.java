package org.gongkai.registers.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.paging.SearchedWords;

/**
 * Words that a list of lives is asked for, all of which one must have: in its number, or in what was written. The index says which
 * may have them, the text which do.
 */
public final class WordSearch {

    /** Asks for nothing. */
    static final WordSearch NONE = new WordSearch(List.of(), List.of(), false, null);

    private static final String INDEXED = "(? in (select w.life_id from unnest(cast(? as text[]), cast(? as text[]),"
            + " cast(? as text[])) b(code, own, name) join life_words_in_scope w on w.agency_code = b.code"
            + " and (w.words @> cast(b.own as integer[])%s)))";

    private final List<String> words;
    private final List<String> bodies;
    private final boolean people;
    private final WordHashes hashes;

    WordSearch(List<String> words, List<String> bodies, boolean people, WordHashes hashes) {
        this.words = words;
        this.bodies = bodies;
        this.people = people;
        this.hashes = hashes;
    }

    /** How rows are looked at to be counted; none, where they need not be: the index has words of two characters as a whole. */
    public <L> Optional<L> look(L look) {
        return words.stream().allMatch(PlainWords::isOnePart) ? Optional.empty() : Optional.of(look);
    }

    /**
     * Asks for the words.
     *
     * @param number the path of what lies open and is looked into as it stands
     */
    public void narrow(LifeList.Question asked, String number) {
        for (int i = 0; i < words.size(); i++) {
            String name = "word" + i;
            String inNumber = "locate(:" + name + ", lower(" + number + ")) > 0";
            asked.with(name, SearchedWords.compared(words.get(i)));
            asked.and(
                    PlainWords.isWord(words.get(i))
                            ? inNumber + " or " + indexed(asked, name, words.get(i))
                            : inNumber);
        }
    }

    private String indexed(LifeList.Question asked, String name, String word) {
        boolean single = PlainWords.pairs(word).isEmpty();
        Set<String> parts = new LinkedHashSet<>(single ? PlainWords.singles(word) : PlainWords.pairs(word));
        asked.with(name + "Bodies", array(bodies.stream()));
        asked.with(name + "Own", array(bodies.stream().map(body -> hashes.own(body, parts))));
        asked.with(name + "Names", array(bodies.stream().map(body -> hashes.name(body, parts))));
        String sql = INDEXED.formatted(people ? " or w.names @> cast(b.name as integer[])" : "");
        return "cast(sql('" + sql + "', l.id, :" + name + "Bodies, :" + name + "Own, :" + name
                + "Names) as boolean) = true";
    }

    /** As PostgreSQL writes an array; what it is of has no quotes. */
    private static String array(Stream<String> some) {
        return some.map(one -> '"' + one + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** Whether what was found has the words. */
    public boolean isMet(String number, SearchedTexts texts) {
        String plain = SearchedWords.compared(number);
        return words.stream()
                .allMatch(word -> plain.contains(SearchedWords.compared(word)) || texts.have(word, people));
    }
}
