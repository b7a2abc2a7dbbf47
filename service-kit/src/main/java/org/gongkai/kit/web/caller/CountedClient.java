package org.gongkai.kit.web.caller;

import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.origin.ClientNetwork;

/**
 * As whom a client is counted where nobody may have more than a share: an account, or the network of whoever has not signed in.
 * Of IPv6 that is one of 64 bits, of which a client has all addresses and would have a share with each.
 */
public final class CountedClient {

    private CountedClient() {}

    /** The name that tells the client of an exchange from others. */
    public static String of(RoutingContext exchange) {
        return switch (RequestCaller.of(exchange)) {
            case Caller.Anyone nobody -> network(exchange);
            case Caller.SignedIn signedIn -> signedIn.issuer() + " " + signedIn.name();
        };
    }

    /** The network that an exchange comes from, whoever is behind it. */
    public static String network(RoutingContext exchange) {
        return ClientNetwork.of(ClientAddress.of(exchange)).name();
    }
}
