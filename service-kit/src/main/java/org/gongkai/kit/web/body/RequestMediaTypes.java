package org.gongkai.kit.web.body;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.ProblemAnswer;

/** Looks at the Content-Type of a request before the platform does, which fails at one that is empty or malformed. */
@ApplicationScoped
class RequestMediaTypes {

    private static final int BEFORE_RESOURCES = 980;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** RFC 9110, 8.3.1. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*(?:" + TOKEN
            + "=(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?)*+[ \\t]*");

    private static final int LONGEST = 1_024;

    private final ProblemAnswer problems;

    RequestMediaTypes(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_RESOURCES);
    }

    private void check(RoutingContext exchange) {
        String type = exchange.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null) {
            exchange.next();
        } else if (type.isBlank()) {
            exchange.request().headers().remove(HttpHeaders.CONTENT_TYPE);
            exchange.next();
        } else if (type.length() <= LONGEST && MEDIA_TYPE.matcher(type.strip()).matches()) {
            exchange.next();
        } else {
            problems.send(exchange, Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.NOT_A_MEDIA_TYPE));
        }
    }
}
