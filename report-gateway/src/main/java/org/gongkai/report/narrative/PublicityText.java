package org.gongkai.report.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/**
 * What was made public, in sentences: items by column, category and channel, interpretations, columns kept. Of what is not known
 * nothing is said.
 */
final class PublicityText {

    /** So many parts are read in a sentence; those after them are told together. */
    private static final int PARTS = 10;

    /** Where more columns stand below one, the one says enough. */
    private static final int BELOW = 6;

    private final Published published;

    PublicityText(Published published) {
        this.published = published;
    }

    /** How many there were, and in which columns. */
    String items() {
        List<String> parts = columns("", published.byColumn());
        return said(
                parts.size() < 2
                        ? PublicityWords.ITEMS.with(number(published.items()))
                        : PublicityWords.ITEMS_OF_PARTS.with(number(published.items()), joined(parts)));
    }

    /** Everything else that is known. */
    String besides() {
        StringBuilder text = new StringBuilder();
        if (published.columnsKept() > 0) {
            text.append(said(PublicityWords.COLUMNS_KEPT.with(number(published.columnsKept()))));
        }
        text.append(categories());
        text.append(list(PublicityWords.CHANNELS, parts(PublicityWords.PART, published.byChannel())));
        text.append(list(PublicityWords.PLACES, parts(PublicityWords.PART, published.byPlace())));
        return text.append(interpretations()).toString();
    }

    private String categories() {
        List<String> parts = new TreeMap<>(published.byCategory())
                .entrySet().stream()
                        .filter(one -> !one.getKey().isEmpty())
                        .map(one -> part(PublicityWords.PART, one.getKey(), one.getValue()))
                        .collect(Collectors.toCollection(ArrayList::new));
        long without = published.byCategory().getOrDefault("", 0L);
        if (!parts.isEmpty() && without > 0) {
            parts.add(said(PublicityWords.WITHOUT_CATEGORY.with(number(without))));
        }
        return list(PublicityWords.CATEGORIES, parts);
    }

    private String interpretations() {
        List<String> forms = parts(PublicityWords.PIECES, published.interpretations());
        long all = published.interpretations().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return switch (forms.size()) {
            case 0 -> "";
            case 1 -> said(PublicityWords.INTERPRETATIONS.with(number(all)));
            default -> said(PublicityWords.INTERPRETATIONS_OF_FORMS.with(number(all), joined(forms)));
        };
    }

    private static String list(PublicityWords sentence, List<String> parts) {
        return parts.isEmpty() ? "" : said(sentence.with(joined(parts)));
    }

    /** Those with a name, the greatest first. */
    private static List<String> parts(PublicityWords part, Map<String, Long> counted) {
        return counted.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && one.getValue() > 0)
                .sorted(greatestFirst())
                .map(one -> part(part, one.getKey(), one.getValue()))
                .toList();
    }

    /** The columns directly below one, each with those below it in the first row of them. */
    private static List<String> columns(String above, Map<String, Long> byPath) {
        Map<String, Long> sums = new HashMap<>();
        byPath.forEach((path, count) -> {
            if (path.startsWith(above)) {
                sums.merge(first(path.substring(above.length())), count, Long::sum);
            }
        });
        List<Map.Entry<String, Long>> sorted =
                sums.entrySet().stream().sorted(greatestFirst()).toList();
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Long> one : sorted.subList(0, Math.min(PARTS, sorted.size()))) {
            List<String> below = above.isEmpty() ? columns(one.getKey() + "/", byPath) : List.of();
            // Where items stand in a column and in one below it, its parts are not all of it.
            boolean isWhole = below.size() > 1 && below.size() <= BELOW && !byPath.containsKey(one.getKey());
            parts.add(
                    isWhole
                            ? said(PublicityWords.PART_OF_PARTS.with(
                                    name(one.getKey()), number(one.getValue()), joined(below)))
                            : part(PublicityWords.PART, one.getKey(), one.getValue()));
        }
        long others = sorted.stream().skip(PARTS).mapToLong(Map.Entry::getValue).sum();
        if (others > 0) {
            parts.add(said(PublicityWords.OTHERS.with(number(others))));
        }
        return parts;
    }

    private static String first(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    private static Comparator<Map.Entry<String, Long>> greatestFirst() {
        return Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private static String part(PublicityWords part, String code, long count) {
        String name = PublicityWords.has(code) ? said(PublicityWords.valueOf(code)) : name(code);
        return said(part.with(name, number(count)));
    }

    /** A name that an office has given: braces in it would be read as a placeholder, and its last digits as the count's first. */
    private static String name(String given) {
        String readable = given.replace('{', '（').replace('}', '）');
        return Character.isDigit(readable.charAt(readable.length() - 1)) ? "“" + readable + "”" : readable;
    }

    private static String number(long count) {
        return String.valueOf(count);
    }

    private static String joined(List<String> parts) {
        return String.join("、", parts);
    }

    /** Reports are written in Chinese, whoever reads the draft. */
    private static String said(Message message) {
        return message.in(Language.CHINESE);
    }
}
