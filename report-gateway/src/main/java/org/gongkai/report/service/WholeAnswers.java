package org.gongkai.report.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.kit.problem.Problem;
import org.gongkai.report.problem.ReportProblem;
import org.gongkai.report.problem.ReportWords;

/** Requires that the services' answers together are whole. */
public final class WholeAnswers {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private WholeAnswers() {}

    /** The bodies of the answers; refused when one is missing, which names its service, while bad input is passed on. */
    public static <T> List<T> require(List<SourceAnswer<T>> answers) {
        requireValid(answers);
        List<T> bodies = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SourceAnswer<T> answer : answers) {
            if (answer instanceof SourceAnswer.Good<T> good) {
                bodies.add(good.body());
            } else {
                missing.add(answer.source().serviceName());
            }
        }
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
        return bodies;
    }

    /** The body of one answer, refused as several are. */
    public static <T> T require(SourceAnswer<T> answer) {
        return require(List.of(answer)).getFirst();
    }

    /** The problem that services do not answer. */
    public static Problem missing(List<String> services) {
        return Problem.of(ReportProblem.SOURCE_UNAVAILABLE, ReportWords.NO_ANSWER_FROM.with(services))
                .with(Map.of("missing", services))
                .retryAfter(TRY_AGAIN);
    }

    /** Passes on what a service says of bad input. */
    public static <T> void requireValid(List<SourceAnswer<T>> answers) {
        for (SourceAnswer<T> answer : answers) {
            if (answer instanceof SourceAnswer.Refused<T> refused && refused.status() == 400) {
                throw Problem.invalid(refused.violations());
            }
        }
    }
}
