package org.gongkai.report.routing;

import java.util.Optional;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * The answer of a service on its way to the client. It is taken at the pace of the service and given at that of the client:
 * what a slow client has not taken waits in a file, and the connection to the service is free.
 */
final class RoutedAnswer {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** Answers of this size go at once, into what the system keeps for the client; more of it is counted as unsent. */
    private static final int AHEAD_OF_CLIENT = 131_072;

    private static final long CLIENT_IS_SLOW_MILLIS = 500;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientResponse answer;
    private final Vertx vertx;
    private final WaitingRoom room;
    private final String caller;
    private final Promise<Void> taken = Promise.promise();
    private final Promise<Void> given = Promise.promise();

    private Optional<WaitingFile> file = Optional.empty();
    private boolean movesToFile;
    private boolean waitsForClient;
    private long bytes;
    private boolean ended;
    private boolean over;

    /** Takes the answer, of which nothing but its head has been read. */
    RoutedAnswer(HttpServerRequest request, HttpClientResponse answer, Vertx vertx, WaitingRoom room, String caller) {
        this.request = request;
        this.response = request.response();
        this.answer = answer;
        this.vertx = vertx;
        this.room = room;
        this.caller = caller;
        answer.end().onSuccess(end -> ended = true);
        answer.pause();
    }

    /** Whether the service has sent all of it. */
    boolean hasEnded() {
        return ended;
    }

    /** Whether it is the client that is waited for. */
    boolean waitsForClient() {
        return waitsForClient || ended;
    }

    /** Bytes of it that have come. */
    long bytes() {
        return bytes;
    }

    /** Comes to its end when all of it has come from the service; fails when either end breaks off before. */
    Future<Void> taken() {
        return taken.future();
    }

    /** Sends it to the client; comes to its end when that is done, and fails when either end breaks off. */
    Future<Void> send() {
        response.setStatusCode(answer.statusCode()).setStatusMessage(answer.statusMessage());
        RoutedHeaders.ofAnswer(answer.headers(), response.headers());
        if (isWithoutBody()) {
            sendHead();
            return given.future();
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            sayNoLength();
        }
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // The service has left it as it is, and knows how long it is.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        response.setWriteQueueMaxSize(AHEAD_OF_CLIENT);
        answer.handler(this::give).exceptionHandler(this::fail).endHandler(end -> endsHere());
        answer.resume();
        return given.future();
    }

    /** Throws away what the service has sent so far; afterwards {@link #hasEnded} tells whether that was all. */
    void drain() {
        over = true;
        answer.handler(waste -> {})
                .exceptionHandler(broken -> {})
                .endHandler(end -> {})
                .resume();
    }

    /** Forgets what waits for the client. */
    void discard() {
        over = true;
        file.ifPresent(WaitingFile::delete);
        file = Optional.empty();
    }

    /** HTTP/1.0 has no chunks: an answer ends there with its connection. */
    private void sayNoLength() {
        if (request.version() == HttpVersion.HTTP_1_0) {
            response.putHeader(HttpHeaders.CONNECTION, "close");
            given.future().onSuccess(all -> request.connection().close());
        } else {
            response.setChunked(true);
        }
    }

    /** An answer that never has a body must not promise one: a client that keeps its connection would wait for it. */
    private void sendHead() {
        if (request.method() != HttpMethod.HEAD) {
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        answer.endHandler(end -> {
                    ended = true;
                    taken.tryComplete();
                })
                .exceptionHandler(this::fail)
                .resume();
        response.end().onComplete(given);
    }

    private boolean isWithoutBody() {
        return request.method() == HttpMethod.HEAD
                || answer.statusCode() == NO_CONTENT
                || answer.statusCode() == NOT_MODIFIED;
    }

    private void give(Buffer chunk) {
        bytes += chunk.length();
        if (file.isPresent()) {
            putAside(file.get(), chunk);
            return;
        }
        response.write(chunk);
        if (response.writeQueueFull()) {
            waitForClient();
        }
    }

    private void waitForClient() {
        answer.pause();
        waitsForClient = true;
        long patience = vertx.setTimer(CLIENT_IS_SLOW_MILLIS, late -> moveToFile());
        response.drainHandler(drained -> {
            vertx.cancelTimer(patience);
            if (!movesToFile) {
                goOn();
            }
        });
    }

    private void goOn() {
        waitsForClient = false;
        answer.resume();
    }

    private void moveToFile() {
        movesToFile = true;
        WaitingFile.create(vertx, room, caller).onFailure(this::fail).onSuccess(made -> {
            if (over) {
                made.delete();
                return;
            }
            file = Optional.of(made);
            goOn();
        });
    }

    private void putAside(WaitingFile waiting, Buffer chunk) {
        answer.pause();
        if (!waiting.write(chunk, this::fail)) {
            fail(new IllegalStateException("there is no room for answers that clients do not take"));
        } else if (!waiting.isBehind(answer::resume)) {
            answer.resume();
        }
    }

    private void endsHere() {
        ended = true;
        taken.tryComplete();
        Future<Void> rest = file.map(waiting -> waiting.finish().compose(written -> waiting.sendTo(response)))
                .orElseGet(response::end);
        rest.onSuccess(given::tryComplete).onFailure(this::fail);
    }

    private void fail(Throwable failure) {
        taken.tryFail(failure);
        given.tryFail(failure);
    }
}
