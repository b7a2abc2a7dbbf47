package org.gongkai.registers.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gongkai.kit.spelling.Spelling;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.imports.ImportRow;

/**
 * The words that the ledgers of a register write for codes: those of the register's own table, {@code words.csv} beside
 * its class, and those that offices have added, which go before.
 */
public final class Words {

    private static final Pattern PUNCTUATION = Pattern.compile("[\"'“”‘’《》。.,，、;；:：]");

    private static final Pattern KIND = Pattern.compile("([^（(:：—－-]+)[（(:：—－-]+([^（）()]+)[）)]?");

    /** What stands between the words of a text that has several (纸质，邮寄). */
    private static final Pattern BETWEEN = Pattern.compile("[，,、;；/／+＋&和及（）()\\s]+");

    /** One word may say something about several other fields; in its own it stands for the code of the last one. */
    private final Map<Key, List<Word>> known = new HashMap<>();

    private final Map<Key, AmbiguousWord> ambiguous = new HashMap<>();
    /** For a field, those whose words say something about it. */
    private final Map<String, Set<String>> impliedBy = new HashMap<>();

    private final Optional<String> ownAgency;

    /**
     * The words for one import.
     *
     * @param added by agency
     * @param ownAgency the agency of a row that names none
     */
    public Words(
            List<Word> ofRegister,
            List<AmbiguousWord> ambiguousOfRegister,
            Map<String, List<Word>> added,
            Optional<String> ownAgency) {
        ambiguousOfRegister.forEach(word -> ambiguous.put(key("", word.field(), word.word()), word));
        ofRegister.forEach(word -> know("", word));
        added.forEach((agency, words) -> words.forEach(word -> know(agency, word)));
        known.values().stream()
                .flatMap(List::stream)
                .filter(word -> !word.alsoField().isEmpty())
                .forEach(word -> impliedBy
                        .computeIfAbsent(word.alsoField(), field -> new HashSet<>())
                        .add(word.field()));
        this.ownAgency = ownAgency;
    }

    private void know(String agency, Word word) {
        known.computeIfAbsent(key(agency, word.field(), word.word()), key -> new ArrayList<>())
                .add(word);
    }

    /** What a word in a field stands for; of a family with one of its kinds (不予公开（过程性信息）), what the kind does. */
    public Optional<Word> find(ImportRow row, String field, String text) {
        return alone(row, field, text).or(() -> ofKind(row, field, text));
    }

    private Optional<Word> ofKind(ImportRow row, String field, String text) {
        Matcher parts = KIND.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String family = parts.group(1);
        // Both have to say the same, so that nothing is guessed.
        return alone(row, field, parts.group(2))
                .filter(kind -> candidates(field, family).contains(kind.code())
                        || alone(row, field, family)
                                .filter(one -> one.code().equals(kind.code()))
                                .isPresent());
    }

    private Optional<Word> alone(ImportRow row, String field, String text) {
        return Optional.of(all(row, field, text))
                .filter(words -> !words.isEmpty())
                .map(List::getLast);
    }

    private List<Word> all(ImportRow row, String field, String text) {
        String plain = plain(text);
        List<Word> own = known.getOrDefault(new Key(agency(row), field, plain), List.of());
        return own.isEmpty() ? known.getOrDefault(new Key("", field, plain), List.of()) : own;
    }

    /** Codes that a word in a field may stand for, when it is not known for which; empty when it is no such word. */
    public List<String> candidates(String field, String text) {
        AmbiguousWord word = ambiguous.get(key("", field, text));
        return word == null ? List.of() : word.candidates();
    }

    /** What words in other fields of the row say about one that is left empty; nothing where they do not say the same. */
    public Optional<Object> implied(ImportRow row, Field field) {
        Set<String> codes = impliedBy.getOrDefault(field.name(), Set.of()).stream()
                .filter(row::has)
                .flatMap(other -> said(row, other).stream())
                .filter(word -> word.alsoField().equals(field.name()))
                .map(Word::alsoCode)
                .collect(Collectors.toSet());
        return codes.size() == 1 ? field.type().find(codes.iterator().next()) : Optional.empty();
    }

    /** What the words of a field stand for: of the whole text, or else of each of its parts, all of which have to be known. */
    private List<Word> said(ImportRow row, String field) {
        String text = row.text(field);
        List<Word> whole = all(row, field, text);
        if (!whole.isEmpty()) {
            return whole;
        }
        Optional<Word> ofKind = ofKind(row, field, text);
        if (ofKind.filter(word -> !word.code().isEmpty()).isPresent()) {
            return List.of(ofKind.get());
        }
        List<List<Word>> parts = BETWEEN.splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(part -> all(row, field, part))
                .toList();
        return parts.stream().anyMatch(List::isEmpty)
                ? List.of()
                : parts.stream().flatMap(List::stream).toList();
    }

    private String agency(ImportRow row) {
        String named = Spelling.CODE.canonical(row.text(Fields.AGENCY));
        return named.isEmpty() ? ownAgency.orElse("") : named;
    }

    private static Key key(String agency, String field, String word) {
        return new Key(agency, field, plain(word));
    }

    private static String plain(String word) {
        return PUNCTUATION.matcher(Spelling.CODE.canonical(word)).replaceAll("");
    }

    private record Key(String agency, String field, String word) {}
}
