package org.gongkai.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** The opaque value of {@code after}: the key of the last row of a page. */
public final class Cursor {

    private Cursor() {}

    /** The opaque value of a key. */
    public static String write(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** The key behind {@code after}, read by {@code parse}, which throws IllegalArgumentException on a wrong one. */
    public static <T> Optional<T> read(Optional<String> after, Function<String, T> parse) {
        return read("after", after, parse);
    }

    /** The same for a parameter of another name. */
    public static <T> Optional<T> read(String parameter, Optional<String> value, Function<String, T> parse) {
        try {
            return value.map(key -> new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8))
                    .map(parse);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
            throw Problem.invalid(parameter, KitWords.NOT_FROM_A_PAGE);
        }
    }

    /** Reads the key of a list that is ordered by id. */
    public static Optional<UUID> readId(Optional<String> after) {
        return read(after, UUID::fromString);
    }
}
