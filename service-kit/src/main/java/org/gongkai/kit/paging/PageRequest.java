package org.gongkai.kit.paging;

import java.util.Optional;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Which page is asked for. */
public record PageRequest(int limit, Optional<String> after) {

    private static final int DEFAULT = 50;
    private static final int MOST = 500;

    /** Reads the two parameters as they came; null where the request has none. */
    public static PageRequest of(String limit, String after) {
        return new PageRequest(limit == null ? DEFAULT : number(limit), Optional.ofNullable(after));
    }

    private static int number(String limit) {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Problem.invalid("limit", KitWords.WHOLE_NUMBER_BETWEEN.with(1, MOST));
        }
        return Integer.parseInt(limit);
    }
}
