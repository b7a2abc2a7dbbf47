package org.gongkai.request.privacy;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody whom the life of an application names.
 *
 * @param name as it was written
 */
record Person(PersonRole role, String name) {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z .'-]*");
    private static final Pattern BETWEEN = Pattern.compile("[ .'-]+");

    /** Whether a text names them, whatever stands between the parts of the name. */
    boolean isNamedIn(String text) {
        return LATIN.matcher(name).matches()
                ? latin().matcher(text).find()
                : Squeezed.of(text).contains(Squeezed.of(name));
    }

    /** Of what is written in letters, short names are parts of many words. */
    private Pattern latin() {
        String parts = Stream.of(BETWEEN.split(name))
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s.'-]*"));
        return Pattern.compile("(?<![A-Za-z])" + parts + "(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    }
}
