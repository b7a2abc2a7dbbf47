package org.gongkai.kit.web.caller;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.audit.RequestOrigin;
import org.gongkai.kit.web.exchange.CurrentExchange;
import org.gongkai.kit.web.log.RequestId;

/**
 * Where a request comes from. The gateway says whom it asks for, and is believed because it proves itself with a token
 * of its own; the same header from anybody else says nothing.
 */
@ApplicationScoped
public class ClientAddress implements RequestOrigin {

    /** Header in which the gateway names its client's address. */
    public static final String HEADER = "X-Gongkai-Client-Address";

    /** Header in which the gateway proves that it is the gateway. */
    public static final String PROOF = "X-Gongkai-Gateway-Token";

    private static final String KEY = ClientAddress.class.getName();

    private final CurrentExchange exchange;

    ClientAddress(CurrentExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public String requestId() {
        return exchange.find().map(RequestId::of).orElse("");
    }

    @Override
    public String address() {
        return exchange.find().map(ClientAddress::of).orElse("");
    }

    /** Address of the client of the request. */
    public static String of(RoutingContext exchange) {
        String told = exchange.get(KEY);
        if (told != null) {
            return told;
        }
        SocketAddress peer = exchange.request().remoteAddress();
        // What a proxy names may be no address at all.
        return Optional.ofNullable(peer.hostAddress()).orElseGet(() -> String.valueOf(peer.host()));
    }

    /** Takes the gateway's word for it. */
    static void believe(RoutingContext exchange) {
        String told = exchange.request().getHeader(HEADER);
        if (told != null) {
            exchange.put(KEY, told);
        }
    }
}
