package org.gongkai.kit.web.body;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Waits for something before a request goes on. Its body stays in the network meanwhile: nobody reads it yet, and what
 * would come in then is lost, or fills the memory.
 */
public final class BodyOnHold {

    private BodyOnHold() {}

    /** Does the work off the event loop, and then goes on with what it made or with its failure. */
    public static <T> void during(
            Callable<T> work, RoutingContext exchange, Consumer<T> goOn, Consumer<Throwable> failed) {
        HttpServerRequest request = exchange.request();
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!read && !request.isEnded()) {
            request.pause();
            // Who takes the body resumes; where nobody does, it is thrown away behind the answer.
            exchange.addEndHandler(ended -> {
                if (!request.isEnded()) {
                    request.resume();
                }
            });
        }
        exchange.vertx().executeBlocking(work, false).onSuccess(goOn::accept).onFailure(failed::accept);
    }
}
