package org.gongkai.report.routing;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.web.body.BodyOnHold;
import org.gongkai.kit.web.caller.ClientAddress;
import org.gongkai.kit.web.caller.RequestCaller;
import org.gongkai.kit.web.log.RequestId;
import org.gongkai.kit.web.problem.ProblemAnswer;
import org.gongkai.report.service.ServiceRoutes;
import org.gongkai.report.service.Source;
import org.gongkai.report.signing.SourceBearer;

/** Passes requests for registers and what hangs below them to the service that owns them. */
@ApplicationScoped
class RoutedRequests {

    private final ServiceRoutes routes;
    private final ServiceConnections services;
    private final FairShares shares;
    private final WaitingRoom room;
    private final RoutingSettings settings;
    private final SourceBearer bearer;
    private final ProblemAnswer problems;

    RoutedRequests(
            ServiceRoutes routes,
            ServiceConnections services,
            FairShares shares,
            WaitingRoom room,
            RoutingSettings settings,
            SourceBearer bearer,
            ProblemAnswer problems) {
        this.routes = routes;
        this.services = services;
        this.shares = shares;
        this.room = room;
        this.settings = settings;
        this.bearer = bearer;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").order(0).handler(this::pass);
    }

    private void pass(RoutingContext exchange) {
        Optional<Source> owner = routes.find(exchange.request().path());
        if (owner.isEmpty()) {
            exchange.next();
            return;
        }
        Optional<String> proof = bearer.findOfGateway();
        if (proof.isPresent()) {
            pass(exchange, owner.get(), proof.get());
            return;
        }
        BodyOnHold.during(bearer::ofGateway, exchange, made -> pass(exchange, owner.get(), made), exchange::fail);
    }

    private void pass(RoutingContext exchange, Source owner, String proof) {
        MultiMap headers = exchange.request().headers();
        headers.set(RequestId.HEADER, RequestId.of(exchange));
        // A browser's cookie is the gateway's alone; the services hear tokens.
        headers.remove(HttpHeaders.COOKIE);
        // The pages of other origins have been answered here.
        headers.remove(HttpHeaders.ORIGIN);
        RequestCaller.findToken(exchange).ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        headers.set(ClientAddress.HEADER, ClientAddress.of(exchange));
        headers.set(ClientAddress.PROOF, proof);
        new RoutedExchange(exchange, owner, services, shares, room, settings, problems).begin();
    }
}
