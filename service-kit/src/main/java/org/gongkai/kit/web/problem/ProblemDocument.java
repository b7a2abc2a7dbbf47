package org.gongkai.kit.web.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.form.words.Language;
import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.kit.web.log.RequestId;

/** A problem as {@code application/problem+json} (RFC 9457). */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNAVAILABLE = 503;

    /** When what is not available now is worth trying again, where nobody knows better. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private ProblemDocument() {}

    /** The members of the document. */
    public static Map<String, Object> members(Problem problem, RoutingContext exchange) {
        return members(problem, ReaderLanguage.of(exchange), exchange.request().path(), RequestId.of(exchange));
    }

    /** The members of the document about a request that was none. */
    static Map<String, Object> members(Problem problem, Language language, String path, String requestId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.kind().uri());
        document.put("title", problem.kind().title(language));
        document.put("status", problem.kind().status());
        document.put("detail", PlainText.legible(problem.detail().in(language)));
        document.put("instance", PlainText.legible(path));
        document.put("requestId", requestId);
        if (!problem.violations().isEmpty()) {
            document.put(
                    "violations",
                    problem.violations().stream()
                            .map(violation -> told(violation, language))
                            .toList());
        }
        document.putAll(problem.members());
        return document;
    }

    private static Map<String, String> told(Violation violation, Language language) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("pointer", PlainText.legible(violation.pointer()));
        told.put("message", PlainText.legible(violation.message().in(language)));
        return told;
    }

    /** The answer with the document, or with a page for who likes one better. */
    public static Response response(Problem problem, RoutingContext exchange) {
        boolean page = ProblemPage.isAskedFor(exchange);
        Response.ResponseBuilder builder = Response.status(problem.kind().status())
                .type(MediaType.valueOf(page ? ProblemPage.MEDIA_TYPE : MEDIA_TYPE))
                .entity(page ? ProblemPage.of(problem, exchange) : members(problem, exchange));
        headers(problem, exchange).forEach(builder::header);
        return builder.header("Vary", "Accept").build();
    }

    /** The headers that go with the document. */
    static Map<String, String> headers(Problem problem, RoutingContext exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Language", ReaderLanguage.of(exchange).tag());
        headers.put("Vary", "Accept-Language");
        problem.retryAfter()
                .or(() -> problem.kind().status() == UNAVAILABLE ? Optional.of(SOON) : Optional.empty())
                .ifPresent(wait -> headers.put("Retry-After", String.valueOf(wait.toSeconds())));
        if (problem.kind().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return headers;
    }
}
