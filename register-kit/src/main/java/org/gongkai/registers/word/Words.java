package org.gongkai.registers.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private final Map<Key, Word> known = new HashMap<>();
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
        ofRegister.forEach(word -> known.put(key("", word.field(), word.word()), word));
        added.forEach((agency, words) ->
                words.forEach(word -> known.put(key(agency, word.field(), word.word()), word)));
        known.values().stream()
                .filter(word -> !word.alsoField().isEmpty())
                .forEach(word -> impliedBy
                        .computeIfAbsent(word.alsoField(), field -> new HashSet<>())
                        .add(word.field()));
        this.ownAgency = ownAgency;
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
        String plain = plain(text);
        return Optional.ofNullable(known.get(new Key(agency(row), field, plain)))
                .or(() -> Optional.ofNullable(known.get(new Key("", field, plain))));
    }

    /** Codes that a word in a field may stand for, when it is not known for which; empty when it is no such word. */
    public List<String> candidates(String field, String text) {
        AmbiguousWord word = ambiguous.get(key("", field, text));
        return word == null ? List.of() : word.candidates();
    }

    /** What words in other fields of the row say about one that is left empty. */
    public Optional<Object> implied(ImportRow row, Field field) {
        return impliedBy.getOrDefault(field.name(), Set.of()).stream()
                .filter(row::has)
                .flatMap(other -> find(row, other, row.text(other)).stream())
                .filter(word -> word.alsoField().equals(field.name()))
                .findFirst()
                .flatMap(word -> field.type().find(word.alsoCode()));
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
