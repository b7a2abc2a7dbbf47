package org.gongkai.kit.problem;

import java.sql.SQLException;
import java.util.Optional;

/** Reads what PostgreSQL refused, so that no SQLState 22xxx or 23xxx reaches a client as a failure of ours. */
public final class DatabaseRefusal {

    private DatabaseRefusal() {}

    /** The problem behind a failure, when a database error caused it that the request is to blame for. */
    public static Optional<Problem> find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return problem(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String state) {
        return switch (state.substring(0, 2)) {
            case "22" -> Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, KitWords.VALUE_OUT_OF_RANGE));
            case "23" ->
                Optional.of(
                        state.equals("23505")
                                ? Problem.of(ProblemKind.DUPLICATE_NUMBER, KitWords.NUMBER_TAKEN)
                                : Problem.of(ProblemKind.CONFLICT, KitWords.DOES_NOT_FIT));
            case "40" -> Optional.of(Problem.of(ProblemKind.CONFLICT, KitWords.CHANGE_IN_BETWEEN));
            case "08", "53", "57" -> Optional.of(Problem.of(ProblemKind.UNAVAILABLE, KitWords.NO_DATABASE));
            default -> Optional.empty();
        };
    }
}
