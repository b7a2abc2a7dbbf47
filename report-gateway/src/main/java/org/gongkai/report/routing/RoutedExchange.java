package org.gongkai.report.routing;

import java.util.List;

import io.vertx.core.Context;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.caller.CountedClient;
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.WholeAnswers;

/**
 * One request that is passed on. Its body is taken in, then a service is asked, then its answer is given: the service is
 * held for the middle of it alone. When the client goes, what it asked for ends, and when the service fails the client
 * hears it. All of it happens on the event loop of the client's connection.
 */
final class RoutedExchange {

    private static final Logger LOG = Logger.getLogger(RoutedExchange.class);

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Source source;
    private final ProblemAnswer problems;
    private final RoutedBody body;
    private final ServiceCall call;
    private final ExchangeWatch watch;
    private final FairShares shares;
    private final WaitingRoom room;
    private final String caller;

    private RoutedAnswer answer;
    private Runnable turn = () -> {};
    private boolean entered;
    private boolean left;

    RoutedExchange(
            RoutingContext exchange,
            Source source,
            ServiceConnections services,
            FairShares shares,
            WaitingRoom room,
            RoutingSettings settings,
            ProblemAnswer problems) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.response = exchange.response();
        this.source = source;
        this.problems = problems;
        this.shares = shares;
        this.room = room;
        this.caller = CountedClient.of(exchange);
        this.body = new RoutedBody(request, exchange.vertx(), room, caller, settings.largestBody());
        this.call = new ServiceCall(
                request,
                body,
                source,
                services,
                this::leaveWhenBothAreDone,
                this::answer,
                failure -> missing(failure.getMessage()));
        this.watch = new ExchangeWatch(
                exchange.vertx(),
                RoutedBody.isRead(request.method()) ? settings.readPatience() : settings.writePatience());
    }

    /** Passes the request on, unless the client has gone meanwhile. */
    void begin() {
        exchange.addEndHandler(ended -> {
            // Where no service has, it was the guard of the connection that answered.
            if (ended.failed() || answer == null) {
                cut();
            }
            body.discard();
            if (answer != null) {
                answer.discard();
            }
        });
        if (response.closed() || response.ended()) {
            return;
        }
        if (RoutedBody.isWith(request)) {
            body.take().onSuccess(all -> waitForTurn()).onFailure(this::refuse);
        } else {
            waitForTurn();
        }
    }

    private void waitForTurn() {
        if (left) {
            return;
        }
        watch.begin(this::waitsForService, this::moved, this::giveUp);
        Context loop = exchange.vertx().getOrCreateContext();
        turn = () -> loop.runOnContext(now -> enter());
        shares.enter(caller, turn);
    }

    private void enter() {
        if (left) {
            shares.leave(caller);
        } else {
            entered = true;
            call.begin();
        }
    }

    /** Holds nothing of the service any more. */
    private void leave() {
        left = true;
        watch.end();
        if (entered) {
            shares.leave(caller);
        } else {
            shares.forget(caller, turn);
        }
    }

    private void answer(HttpClientResponse head) {
        answer = new RoutedAnswer(request, head, exchange.vertx(), room, caller);
        answer.taken().onSuccess(all -> leaveWhenBothAreDone());
        answer.send().onFailure(broken -> {
            if (!response.ended() && !response.closed()) {
                LOG.warnf("the answer of %s broke off: %s", source.serviceName(), broken.getMessage());
                breakOff();
            }
        });
    }

    /** A service may answer before it has read all that it was sent; its connection is free behind both. */
    private void leaveWhenBothAreDone() {
        if (!left && answer != null && answer.hasEnded() && call.isSent()) {
            leave();
            call.end();
        }
    }

    private void giveUp() {
        if (answer == null) {
            missing("it did not answer in time");
        } else {
            LOG.warnf("an exchange with %s is ended: it did not go on with its answer", source.serviceName());
            breakOff();
        }
    }

    /** What the client sends cannot be taken in; when it is the client that has gone, nobody hears it. */
    private void refuse(Throwable failure) {
        left = true;
        if (failure instanceof Problem problem && !response.closed()) {
            problems.send(exchange, problem);
        }
    }

    private void missing(String why) {
        LOG.warnf("%s is missing: %s", source.serviceName(), why);
        cut();
        if (!response.closed()) {
            problems.send(exchange, WholeAnswers.missing(List.of(source.serviceName())));
        }
    }

    /** Half an answer must not look like a whole one. */
    private void breakOff() {
        cut();
        response.reset();
    }

    private boolean waitsForService() {
        return answer == null || !answer.waitsForClient() || answer.hasEnded() && !call.isSent();
    }

    private long moved() {
        return answer == null ? 0 : answer.bytes() + 1;
    }

    /** Ends what the service is asked, wherever it stands. */
    private void cut() {
        if (left) {
            return;
        }
        leave();
        if (answer == null) {
            call.reset();
            return;
        }
        // A connection whose answer has ended may carry another request by now, which a reset would end.
        answer.drain();
        exchange.vertx().getOrCreateContext().runOnContext(drained -> {
            if (!call.isSent() || !answer.hasEnded()) {
                call.reset();
            }
        });
    }
}
