package org.gongkai.kit.web.coding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.ProblemAnswer;

/**
 * Refuses a body that is coded (RFC 9110, 8.4): what it expands to is known only when it has been expanded, and each limit of a body is
 * one of what is sent.
 */
@ApplicationScoped
class PlainBodies {

    /** Beside the media types of a request. */
    private static final int BEFORE_RESOURCES = 979;

    private final ProblemAnswer problems;

    PlainBodies(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_RESOURCES);
    }

    private void check(RoutingContext exchange) {
        Optional<String> coding = coding(exchange.request().headers().getAll(HttpHeaders.CONTENT_ENCODING));
        if (coding.isEmpty()) {
            exchange.next();
            return;
        }
        exchange.response().putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY);
        problems.send(
                exchange, Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.OTHER_CODING.with(coding.get())));
    }

    private static Optional<String> coding(List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
                .findFirst();
    }
}
