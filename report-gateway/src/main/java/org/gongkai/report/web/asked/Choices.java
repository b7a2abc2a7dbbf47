package org.gongkai.report.web.asked;

import java.util.List;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Reads parameters that have a few values. */
public final class Choices {

    private Choices() {}

    /** A value that is one of those allowed; any other is refused. */
    public static String one(String parameter, String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw Problem.invalid(parameter, KitWords.NOT_ONE_OF.with(List.of(allowed)));
        }
        return value;
    }

    /** A value that is a constant of the type; any other is refused. */
    public static <E extends Enum<E>> E of(String parameter, String value, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid(parameter, KitWords.NOT_ONE_OF.with(List.of(type.getEnumConstants()))));
    }
}
