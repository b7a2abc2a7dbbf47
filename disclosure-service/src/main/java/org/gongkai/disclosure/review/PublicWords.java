package org.gongkai.disclosure.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.gongkai.disclosure.classification.Classifications;

/**
 * What everybody reads of a row, field by field, as far as somebody has worded it: numbers without words, and classes of a list, may be put
 * right by anybody who corrects.
 */
public final class PublicWords {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}〔〕()（）\\[\\]/._-]*");

    private final Map<String, String> words = new LinkedHashMap<>();

    /** A word, where there is one. */
    public PublicWords with(String field, String word) {
        if (word != null) {
            words.put(field, word);
        }
        return this;
    }

    /** A number, unless it is one of letters, digits and signs. */
    public PublicWords withNumber(String field, String number) {
        return number == null || NUMBER.matcher(number).matches() ? this : with(field, number);
    }

    /** A topic, unless it is one of the list. */
    public PublicWords withTopic(String field, String topic) {
        return topic == null || Classifications.isTopic(topic) ? this : with(field, topic);
    }

    /** All of them. */
    public Map<String, String> byField() {
        return Map.copyOf(words);
    }
}
