package org.gongkai.kit.web.caller;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.foreign.WaitingClient;
import org.gongkai.kit.web.exchange.CurrentExchange;

/** The client of the exchange at hand: an account, or an address of which nobody knows more. It has gone when its connection is closed. */
@Singleton
class ClientOfExchange implements WaitingClient {

    private final CurrentExchange exchange;

    ClientOfExchange(CurrentExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Present present() {
        return exchange.find().map(ClientOfExchange::present).orElse(Present.NOBODY);
    }

    private static Present present(RoutingContext context) {
        HttpServerResponse response = context.response();
        return new Present(Optional.of(CountedClient.of(context)), () -> !response.closed());
    }
}
