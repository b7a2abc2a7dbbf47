package org.gongkai.report.collect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.report.problem.ReportProblem;

/** Requires that the services' answers together are whole. */
public final class WholeAnswers {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private WholeAnswers() {}

    /** Refuses answers of which one is missing, naming its service; bad input is passed on. */
    public static void require(List<SourceAnswer> answers) {
        requireValid(answers);
        List<String> missing = answers.stream()
                .filter(answer -> !isGood(answer))
                .map(answer -> answer.source().serviceName())
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing);
        }
    }

    /** The problem that services do not answer. */
    public static Problem missing(List<String> services) {
        return Problem.of(ReportProblem.SOURCE_UNAVAILABLE, "No answer from " + String.join(", ", services) + ".")
                .with(Map.of("missing", services))
                .retryAfter(TRY_AGAIN);
    }

    /** Passes on what a service says of bad input. */
    public static void requireValid(List<SourceAnswer> answers) {
        for (SourceAnswer answer : answers) {
            if (answer instanceof SourceAnswer.Answered answered && answered.status() == 400) {
                throw Problem.invalid(violations(answered.body()));
            }
        }
    }

    private static boolean isGood(SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Answered answered -> answered.status() == 200;
            case SourceAnswer.Missing missing -> false;
        };
    }

    private static List<Violation> violations(JsonNode problem) {
        List<Violation> violations = new ArrayList<>();
        problem.path("violations")
                .forEach(violation -> violations.add(new Violation(
                        violation.path("pointer").asText(),
                        violation.path("message").asText())));
        return violations;
    }
}
