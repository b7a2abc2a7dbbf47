package org.gongkai.form.words;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with values in its places. */
record Sentence(Words words, List<Object> values) implements Message {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    @Override
    public String in(Language language) {
        return PLACE.matcher(words.in(language)).replaceAll(place -> Matcher.quoteReplacement(value(place, language)));
    }

    @Override
    public Message calling(UnaryOperator<String> names) {
        return new Sentence(
                words,
                values.stream()
                        .map(value -> value instanceof Message message ? message.calling(names) : value)
                        .toList());
    }

    private String value(MatchResult place, Language language) {
        return said(values.get(Integer.parseInt(place.group(1))), language);
    }

    static String said(Object value, Language language) {
        return switch (value) {
            case Message message -> message.in(language);
            case Collection<?> all ->
                all.stream()
                        .map(one -> said(one, language))
                        .collect(Collectors.joining(
                                switch (language) {
                                    case CHINESE -> "、";
                                    case ENGLISH -> ", ";
                                }));
            default -> value.toString();
        };
    }
}
