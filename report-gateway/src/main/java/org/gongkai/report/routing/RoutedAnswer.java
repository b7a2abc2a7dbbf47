package org.gongkai.report.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** The answer of a service on its way to the client. */
final class RoutedAnswer {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final HttpServerRequest request;
    private final HttpClientResponse answer;
    private boolean ended;

    /** Takes the answer, of which nothing but its head has been read. */
    RoutedAnswer(HttpServerRequest request, HttpClientResponse answer) {
        this.request = request;
        this.answer = answer;
        answer.end().onSuccess(end -> ended = true);
        answer.pause();
    }

    /** Whether the service has sent all of it. */
    boolean hasEnded() {
        return ended;
    }

    /** Sends it to the client; fails when either end breaks off. */
    Future<Void> send() {
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        RoutedHeaders.ofAnswer(answer.headers(), response.headers());
        if (isWithoutBody()) {
            return sendHead(response);
        }
        boolean lengthKnown = response.headers().contains(HttpHeaders.CONTENT_LENGTH);
        if (!lengthKnown && request.version() == HttpVersion.HTTP_1_0) {
            // HTTP/1.0 has no chunks.
            return answer.body().compose(response::end);
        }
        response.setChunked(!lengthKnown);
        return answer.pipe().endOnFailure(false).to(response);
    }

    /** An answer that never has a body must not promise one: a client that keeps its connection would wait for it. */
    private Future<Void> sendHead(HttpServerResponse response) {
        if (request.method() != HttpMethod.HEAD) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        answer.resume();
        return response.end();
    }

    private boolean isWithoutBody() {
        return request.method() == HttpMethod.HEAD
                || answer.statusCode() == NO_CONTENT
                || answer.statusCode() == NOT_MODIFIED;
    }

    /** Throws away what the service has sent so far; afterwards {@link #hasEnded} tells whether that was all. */
    void drain() {
        answer.handler(waste -> {}).exceptionHandler(broken -> {}).resume();
    }
}
