package org.gongkai.kit.web.problem;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.gongkai.kit.json.PlainText;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;

/** A problem as {@code application/problem+json} (RFC 9457). */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemDocument() {}

    /** The members of the document. */
    public static Map<String, Object> members(Problem problem, String path, String requestId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + problem.kind().slug());
        document.put("title", problem.kind().title());
        document.put("status", problem.kind().status());
        document.put("detail", PlainText.legible(problem.getMessage()));
        document.put("instance", PlainText.legible(path));
        document.put("requestId", requestId);
        if (!problem.violations().isEmpty()) {
            document.put(
                    "violations",
                    problem.violations().stream()
                            .map(violation -> new Violation(
                                    PlainText.legible(violation.pointer()), PlainText.legible(violation.message())))
                            .toList());
        }
        document.putAll(problem.members());
        return document;
    }

    static Response response(Problem problem, String path, String requestId) {
        Response.ResponseBuilder builder = Response.status(problem.kind().status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(members(problem, path, requestId));
        headers(problem).forEach(builder::header);
        return builder.build();
    }

    /** The headers that go with the document. */
    static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new LinkedHashMap<>();
        problem.retryAfter().ifPresent(wait -> headers.put("Retry-After", String.valueOf(wait.toSeconds())));
        if (problem.kind().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return headers;
    }
}
