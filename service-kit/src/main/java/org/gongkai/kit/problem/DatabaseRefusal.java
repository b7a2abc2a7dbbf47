package org.gongkai.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * What a failure of the database is to the client, for Jdbi, Hibernate and the transaction manager alike: a request that cannot be
 * stored, one that came in between others, or a database that is not there at the moment. What is left is a fault of ours.
 */
public final class DatabaseRefusal {

    /** Another attempt at once may meet the same neighbours again. */
    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private DatabaseRefusal() {}

    /**
     * The problem behind a failure, wherever in it the database's own error lies: a commit that fails has it among what was
     * suppressed.
     */
    public static Optional<Problem> find(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> left = new ArrayDeque<>();
        left.add(failure);
        while (!left.isEmpty()) {
            Throwable one = left.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof SQLException refused) {
                Optional<Problem> problem = problem(refused);
                if (problem.isPresent()) {
                    return problem;
                }
                Optional.ofNullable(refused.getNextException()).ifPresent(left::add);
            }
            Optional.ofNullable(one.getCause()).ifPresent(left::add);
            Collections.addAll(left, one.getSuppressed());
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || state.length() < 2) {
            return isOutOfPatience(refused) ? Optional.of(unavailable()) : Optional.empty();
        }
        return switch (state.substring(0, 2)) {
            // Values, and what is too long for an index or too deep for the server (54).
            case "22", "54" -> Optional.of(Problem.of(ProblemKind.INVALID_REQUEST, KitWords.VALUE_OUT_OF_RANGE));
            case "23" ->
                Optional.of(
                        state.equals("23505")
                                ? Problem.of(ProblemKind.DUPLICATE_NUMBER, KitWords.NUMBER_TAKEN)
                                : Problem.of(ProblemKind.CONFLICT, KitWords.DOES_NOT_FIT));
            case "40" ->
                Optional.of(Problem.of(ProblemKind.CONFLICT, KitWords.CHANGE_IN_BETWEEN)
                        .retryAfter(SHORTLY));
            // No connection (08), no resources (53), ended by an operator or a time-out (57), disk (58), and a server
            // that does not let the service in (28, 3D): it is being set up, or its passwords are being changed.
            case "08", "28", "3D", "53", "57", "58" -> Optional.of(unavailable());
            default -> isForNow(state) ? Optional.of(unavailable()) : Optional.empty();
        };
    }

    /** A server that only reads, as one does that has taken over; a time-out between statements; a lock that was not waited for. */
    private static boolean isForNow(String state) {
        return switch (state) {
            case "25006", "25P03", "25P04", "55006", "55P03" -> true;
            default -> false;
        };
    }

    /** The pool has no state to tell of when all its connections are taken, and more than one way to say it. */
    private static boolean isOutOfPatience(SQLException refused) {
        return refused instanceof SQLTransientException
                || refused.getCause() instanceof TimeoutException
                || String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }

    private static Problem unavailable() {
        return Problem.of(ProblemKind.UNAVAILABLE, KitWords.NO_DATABASE);
    }
}
