package org.gongkai.registers.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.kit.spelling.Spelling;

/**
 * What a record is found by.
 *
 * @param subjects what it is about, in which a single character is found too
 * @param texts what else is written
 * @param names of people, for those alone who may look for people
 */
public record SearchedTexts(List<String> subjects, List<String> texts, List<String> names) {

    /** Of what was erased. */
    public static final SearchedTexts NONE = new SearchedTexts(List.of(), List.of(), List.of());

    public SearchedTexts {
        subjects = List.copyOf(subjects);
        texts = List.copyOf(texts);
        names = List.copyOf(names);
    }

    /** The same of texts that may be missing. */
    public static SearchedTexts of(Stream<String> subjects, Stream<String> texts, Stream<String> names) {
        return new SearchedTexts(present(subjects), present(texts), present(names));
    }

    private static List<String> present(Stream<String> some) {
        return some.filter(one -> one != null && !one.isEmpty()).toList();
    }

    /** The parts of words that subjects and texts are found by. */
    public Set<String> ownParts() {
        Set<String> parts = new LinkedHashSet<>();
        subjects.stream().map(PlainWords::of).forEach(plain -> {
            parts.addAll(PlainWords.pairs(plain));
            parts.addAll(PlainWords.singles(plain));
        });
        texts.stream().map(PlainWords::of).map(PlainWords::pairs).forEach(parts::addAll);
        return parts;
    }

    /** Those that names are found by: as they are typed, and as they are compared, without a space between their characters. */
    public Set<String> nameParts() {
        Set<String> parts = new LinkedHashSet<>();
        names.stream()
                .flatMap(name -> Stream.of(name, Spelling.NAME.canonical(name)))
                .map(PlainWords::of)
                .forEach(plain -> {
                    parts.addAll(PlainWords.pairs(plain));
                    parts.addAll(PlainWords.singles(plain));
                });
        return parts;
    }

    /**
     * Whether a plain word stands in them; one that the index has found may have its characters apart.
     *
     * @param people whether names are looked into
     */
    public boolean have(String word, boolean people) {
        boolean single = PlainWords.pairs(word).isEmpty();
        return subjects.stream().anyMatch(text -> isIn(text, word))
                || !single && texts.stream().anyMatch(text -> isIn(text, word))
                || people && names.stream().anyMatch(name -> isIn(name, word) || !single && isNamed(name, word));
    }

    private static boolean isNamed(String name, String word) {
        return PlainWords.joined(PlainWords.of(name)).contains(PlainWords.joined(word));
    }

    /** Nearly all that the index has found has a Chinese word as it stands, and to put texts into their one form is dear. */
    private static boolean isIn(String text, String word) {
        return PlainWords.isHan(word) && text.contains(word)
                || PlainWords.of(text).contains(word);
    }
}
