package org.gongkai.disclosure.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What items are asked for by beside words: a kind of value and the value, as one word of the index. */
public enum Mark {
    AGENCY("o"),
    COLUMN("c"),
    ARTICLE20_ITEM("a"),
    TOPIC("t"),
    GENRE("g"),
    CHANNEL("h"),
    YEAR("y");

    private static final char SEPARATOR = '/';

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    /** The word for a value. */
    public String of(String value) {
        return sign + ":" + value;
    }

    /** The word for a value that may not be there. */
    Stream<String> of(Optional<String> value) {
        return value.map(this::of).stream();
    }

    /** The words for a path and every path above it: whoever asks for a column gets what stands below it too. */
    Stream<String> ofPath(Optional<String> path) {
        List<String> words = new ArrayList<>();
        path.ifPresent(whole -> {
            int end = whole.indexOf(SEPARATOR);
            while (end >= 0) {
                words.add(of(whole.substring(0, end)));
                end = whole.indexOf(SEPARATOR, end + 1);
            }
            words.add(of(whole));
        });
        return words.stream();
    }
}
