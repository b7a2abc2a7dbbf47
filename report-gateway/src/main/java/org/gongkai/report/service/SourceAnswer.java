package org.gongkai.report.service;

import java.util.List;
import java.util.function.Function;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;

/** What came of asking a service for a {@code T}. */
public sealed interface SourceAnswer<T> {

    /** The service that was asked. */
    Source source();

    /** The same answer with its body seen as something else. */
    default <R> SourceAnswer<R> map(Function<T, R> view) {
        return switch (this) {
            case Good<T>(Source from, T body) -> new Good<>(from, view.apply(body));
            case Refused<T>(Source from, int status, Message detail, List<Violation> violations, String body) ->
                new Refused<>(from, status, detail, violations, body);
            case Missing<T>(Source from, String why) -> new Missing<>(from, why);
        };
    }

    /** The service answered well. */
    record Good<T>(Source source, T body) implements SourceAnswer<T> {}

    /**
     * The service refused (4xx).
     *
     * @param detail why, in its words
     * @param body what it said
     */
    record Refused<T>(Source source, int status, Message detail, List<Violation> violations, String body)
            implements SourceAnswer<T> {

        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** The service cannot be reached, did not answer in time, failed, or answered what its contract does not say. */
    record Missing<T>(Source source, String why) implements SourceAnswer<T> {}
}
