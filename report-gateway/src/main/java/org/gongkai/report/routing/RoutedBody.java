package org.gongkai.report.routing;

import java.util.Optional;
import java.util.Set;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;

/**
 * The body of a request that is passed on. It is taken in whole before a service is asked, from the memory or a file: a
 * client that is slow, or breaks off, holds no connection to a service and no turn of anybody.
 */
final class RoutedBody {

    private static final Logger LOG = Logger.getLogger(RoutedBody.class);
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final int IN_MEMORY = 16_384;

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final WaitingRoom room;
    private final String caller;
    private final long largest;
    private final Promise<Void> whole = Promise.promise();

    private Buffer memory = Buffer.buffer();
    private Optional<WaitingFile> file = Optional.empty();
    private long size;
    private boolean over;

    RoutedBody(HttpServerRequest request, Vertx vertx, WaitingRoom room, String caller, long largest) {
        this.request = request;
        this.vertx = vertx;
        this.room = room;
        this.caller = caller;
        this.largest = largest;
    }

    /** Whether a request brings one. */
    static boolean isWith(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return Long.parseLong(length) > 0;
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whether a request of this method may be asked again without doing anything twice. */
    static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    /** Takes it in; fails with the problem that the client is told, or when the client has gone. */
    Future<Void> take() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > largest) {
            fail(tooLarge());
        }
        request.handler(this::add).exceptionHandler(this::fail).endHandler(end -> finish());
        request.resume();
        return whole.future();
    }

    /** Whether it can be sent more than once. */
    boolean isInMemory() {
        return file.isEmpty();
    }

    /** Bytes of it. */
    long size() {
        return size;
    }

    /** Sends it to the service, and ends the request. */
    Future<Void> sendTo(HttpClientRequest upstream) {
        // Its length is known by now, also where the client did not say it.
        if (size > 0 || BODIED.contains(request.method())) {
            upstream.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(size));
        }
        return file.map(waiting -> waiting.sendTo(upstream))
                .orElseGet(() -> size == 0 ? upstream.end() : upstream.end(memory));
    }

    /** Forgets it. */
    void discard() {
        over = true;
        file.ifPresent(WaitingFile::delete);
        file = Optional.empty();
        memory = Buffer.buffer();
    }

    private void add(Buffer chunk) {
        // What comes behind a refusal is thrown away, so that the client reads the answer.
        if (over) {
            return;
        }
        size += chunk.length();
        if (size > largest) {
            fail(tooLarge());
        } else if (file.isPresent()) {
            write(file.get(), chunk);
        } else {
            memory.appendBuffer(chunk);
            if (memory.length() > IN_MEMORY) {
                moveToFile();
            }
        }
    }

    private void moveToFile() {
        request.pause();
        WaitingFile.create(vertx, room, caller).onFailure(this::failOnDisk).onSuccess(made -> {
            if (over) {
                made.delete();
                return;
            }
            file = Optional.of(made);
            Buffer begun = memory;
            memory = Buffer.buffer();
            write(made, begun);
        });
    }

    private void write(WaitingFile waiting, Buffer bytes) {
        request.pause();
        if (!waiting.write(bytes, this::failOnDisk)) {
            fail(Problem.of(ProblemKind.UNAVAILABLE, KitWords.NOT_NOW));
        } else if (!waiting.isBehind(request::resume)) {
            request.resume();
        }
    }

    private void finish() {
        if (over) {
            return;
        }
        file.map(WaitingFile::finish)
                .orElseGet(Future::succeededFuture)
                .onSuccess(written -> whole.tryComplete())
                .onFailure(this::failOnDisk);
    }

    private void failOnDisk(Throwable failure) {
        LOG.warnf("a body cannot be put aside: %s", failure.getMessage());
        fail(Problem.of(ProblemKind.UNAVAILABLE, KitWords.NOT_NOW));
    }

    private void fail(Throwable failure) {
        if (whole.tryFail(failure)) {
            discard();
            request.resume();
        }
    }

    private Problem tooLarge() {
        return Problem.of(ProblemKind.TOO_LARGE, KitWords.BODY_TOO_LARGE.with(largest));
    }
}
