package org.gongkai.kit.web.body;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.web.problem.ProblemAnswer;

/**
 * Looks at the media types of a request before the platform does, which fails at those that are empty or malformed, and reads a body
 * that is said to be of any type as whatever comes first.
 */
@ApplicationScoped
class RequestMediaTypes {

    private static final int BEFORE_RESOURCES = 980;

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";

    /** RFC 9110, 8.3.1. */
    private static final String PARAMETERS =
            "(?:[ \\t]*;[ \\t]*(?:" + TOKEN + "=(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?)*+[ \\t]*";

    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + PARAMETERS);

    /** RFC 9110, 12.5.1. */
    private static final Pattern RANGE =
            Pattern.compile("(?:\\*/\\*|" + TOKEN + "/\\*|" + TOKEN + "/" + TOKEN + ")" + PARAMETERS);

    private static final Pattern WRONG_WEIGHT =
            Pattern.compile(";[ \\t]*[qQ]=(?!(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)[ \\t]*(?:;|$))");

    private static final int LONGEST = 1_024;

    private final ProblemAnswer problems;

    RequestMediaTypes(ProblemAnswer problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_RESOURCES);
    }

    private void check(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        keepReadableRanges(headers);
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        if (types.size() == 1 && types.getFirst().isBlank()) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            exchange.next();
        } else if (types.isEmpty() || types.size() == 1 && isMediaType(types.getFirst())) {
            exchange.next();
        } else {
            problems.send(exchange, Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, KitWords.NOT_A_MEDIA_TYPE));
        }
    }

    private static boolean isMediaType(String type) {
        return type.length() <= LONGEST && MEDIA_TYPE.matcher(type.strip()).matches();
    }

    /** A server may pass over what a client accepts; it does where nobody can read it. */
    private static void keepReadableRanges(MultiMap headers) {
        List<String> given = headers.getAll(HttpHeaders.ACCEPT);
        if (given.isEmpty()) {
            return;
        }
        String readable = given.stream()
                .filter(list -> list.length() <= LONGEST)
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(range -> RANGE.matcher(range).matches()
                        && !WRONG_WEIGHT.matcher(range).find())
                .collect(Collectors.joining(", "));
        headers.remove(HttpHeaders.ACCEPT);
        if (!readable.isEmpty()) {
            headers.set(HttpHeaders.ACCEPT, readable);
        }
    }
}
