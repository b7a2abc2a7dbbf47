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
            case "22" -> Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, "A value is outside what can be stored."));
            case "23" ->
                Optional.of(
                        state.equals("23505")
                                ? Problem.of(ProblemKind.DUPLICATE_NUMBER, "A record with this number was registered.")
                                : Problem.of(ProblemKind.CONFLICT, "The record does not fit what is stored."));
            case "40" -> Optional.of(Problem.of(ProblemKind.CONFLICT, "Another change came in between; try again."));
            case "08", "53", "57" ->
                Optional.of(Problem.of(ProblemKind.UNAVAILABLE, "The database cannot be reached."));
            default -> Optional.empty();
        };
    }
}
