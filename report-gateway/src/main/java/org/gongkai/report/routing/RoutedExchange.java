package org.gongkai.report.routing;

import java.util.List;

import io.vertx.core.Context;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.web.caller.ClientAddress;
import org.gongkai.kit.web.caller.RequestCaller;
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.WholeAnswers;

/**
 * One request that is passed on. What the client asked and what the service is asked end together: when the client goes,
 * breaks off its body or falls silent, the connection to the service is free again, and when the service fails the
 * client hears it. All of it happens on the event loop of the client's connection.
 */
final class RoutedExchange {

    private static final Logger LOG = Logger.getLogger(RoutedExchange.class);

    private final RoutingContext exchange;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Source source;
    private final ProblemAnswer problems;
    private final ServiceCall call;
    private final ExchangeWatch watch;

    private final FairShares shares;
    private final String caller;

    private RoutedAnswer answer;
    private boolean entered;
    private boolean over;

    RoutedExchange(
            RoutingContext exchange,
            Source source,
            ServiceConnections services,
            FairShares shares,
            RoutingSettings settings,
            ProblemAnswer problems) {
        this.exchange = exchange;
        this.request = exchange.request();
        this.response = exchange.response();
        this.source = source;
        this.problems = problems;
        this.shares = shares;
        this.caller = switch (RequestCaller.of(exchange)) {
            case Caller.Anyone nobody -> ClientAddress.of(exchange);
            case Caller.SignedIn signedIn -> signedIn.issuer() + " " + signedIn.name();
        };
        this.call = new ServiceCall(request, source, services, this::answer, failure -> missing(failure.getMessage()));
        this.watch = new ExchangeWatch(
                exchange,
                settings.clientPatience(),
                RoutedBody.isRead(request.method()) ? settings.readPatience() : settings.writePatience());
    }

    /** Passes the request on, unless the client has gone meanwhile. */
    void begin() {
        exchange.addEndHandler(ended -> {
            if (ended.failed()) {
                cut();
            }
        });
        if (!response.closed()) {
            watch.begin(this::waitsForClient, this::giveUp);
            call.hold();
            Context loop = exchange.vertx().getOrCreateContext();
            shares.enter(caller, () -> loop.runOnContext(turn -> enter()));
        }
    }

    private void enter() {
        if (over) {
            shares.leave(caller);
        } else {
            entered = true;
            call.begin();
        }
    }

    private void leave() {
        over = true;
        watch.end();
        if (entered) {
            shares.leave(caller);
        }
    }

    private void answer(HttpClientResponse head) {
        answer = new RoutedAnswer(request, head);
        answer.send().onSuccess(all -> end()).onFailure(broken -> {
            if (!over) {
                LOG.warnf("the answer of %s broke off: %s", source.serviceName(), broken.getMessage());
                breakOff();
            }
        });
    }

    /** A body that the client has not sent to its end is still passed on, and watched until it ends or breaks off. */
    private void end() {
        if (call.isSent() && !over) {
            leave();
            call.end();
        }
    }

    private void giveUp(String why) {
        if (answer == null) {
            missing(why);
        } else if (call.isSent() && response.ended()) {
            end();
        } else {
            LOG.warnf("an exchange with %s is ended: %s", source.serviceName(), why);
            breakOff();
        }
    }

    private void missing(String why) {
        LOG.warnf("%s is missing: %s", source.serviceName(), why);
        cut();
        if (!request.isEnded()) {
            request.handler(waste -> {}).resume();
        }
        if (!response.closed()) {
            problems.send(exchange, WholeAnswers.missing(List.of(source.serviceName())));
        }
    }

    /** Half an answer must not look like a whole one. */
    private void breakOff() {
        cut();
        response.reset();
    }

    private boolean waitsForClient() {
        return answer == null ? call.waitsForClient() : !response.ended() && response.writeQueueFull();
    }

    /** Ends what the service is asked, wherever it stands. */
    private void cut() {
        if (over) {
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
