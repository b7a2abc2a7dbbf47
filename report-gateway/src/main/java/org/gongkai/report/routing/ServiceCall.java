package org.gongkai.report.routing;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.function.Consumer;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

import org.gongkai.report.service.Source;

/** What a service is asked for a client, on a connection that is given back however that ends. */
final class ServiceCall {

    private static final Logger LOG = Logger.getLogger(ServiceCall.class);

    /** A connection that is found closed is no sign of a service that is down; several in a row are. */
    private static final int MOST_TRIES = 3;

    private final HttpServerRequest request;
    private final RoutedBody body;
    private final Source source;
    private final ServiceConnections services;
    private final Runnable asked;
    private final Consumer<HttpClientResponse> answered;
    private final Consumer<Throwable> failed;

    private int tries;
    private HttpClientRequest upstream;
    private boolean sent;
    private boolean over;

    ServiceCall(
            HttpServerRequest request,
            RoutedBody body,
            Source source,
            ServiceConnections services,
            Runnable asked,
            Consumer<HttpClientResponse> answered,
            Consumer<Throwable> failed) {
        this.request = request;
        this.body = body;
        this.source = source;
        this.services = services;
        this.asked = asked;
        this.answered = answered;
        this.failed = failed;
    }

    /** Takes a connection, and asks. */
    void begin() {
        tries++;
        upstream = null;
        services.request(source, request)
                .onSuccess(this::send)
                .onFailure(failure -> failed(failure, failure instanceof HttpClosedException));
    }

    /** Whether the service has all that it is asked. */
    boolean isSent() {
        return sent;
    }

    /** Asks no more, whether a connection is there or still waited for. */
    void reset() {
        over = true;
        if (upstream != null) {
            upstream.reset();
        }
    }

    /** Asks no more, though the connection carries on: it is given back already. */
    void end() {
        over = true;
    }

    private void send(HttpClientRequest connected) {
        upstream = connected;
        // The answer and what is written tell of it; without a handler it would be logged as an error too.
        connected.exceptionHandler(broken -> LOG.debugf("%s: %s", source.serviceName(), broken.getMessage()));
        if (over) {
            // The client went while a connection was waited for: it is given back unused.
            connected.reset();
            return;
        }
        RoutedHeaders.ofRequest(request.headers(), connected.headers());
        Future<Void> written = body.sendTo(connected);
        written.onSuccess(all -> {
            sent = true;
            asked.run();
        });
        connected
                .response()
                .onSuccess(this::answered)
                .onFailure(failure ->
                        written.onComplete(end -> failed(failure, body.isInMemory() && mayBeRepeated(failure, end))));
    }

    /** A read may be asked twice; a write only when nothing of it has left, since its connection was closed before. */
    private boolean mayBeRepeated(Throwable failure, AsyncResult<Void> written) {
        boolean unsent = written.failed() && written.cause() instanceof ClosedChannelException;
        boolean broken = failure instanceof IOException || failure instanceof HttpClosedException;
        return unsent || broken && RoutedBody.isRead(request.method());
    }

    private void answered(HttpClientResponse answer) {
        if (!over) {
            answered.accept(answer);
        }
    }

    private void failed(Throwable failure, boolean repeatable) {
        if (over) {
            return;
        }
        if (repeatable && tries < MOST_TRIES) {
            begin();
        } else {
            failed.accept(failure);
        }
    }
}
