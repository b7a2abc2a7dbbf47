package org.gongkai.kit.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;

import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.Test;

/** Who counts as one client. */
class CountedClientTest {

    @Test
    void all_addresses_of_one_network_are_one_client() {
        assertThat(client("2001:db8:1:2::1")).isEqualTo(client("2001:db8:1:2:ffff::7"));
        assertThat(client("2001:db8:1:2::1")).isNotEqualTo(client("2001:db8:1:3::1"));
        assertThat(client("192.0.2.1")).isNotEqualTo(client("192.0.2.2"));
        assertThat(client("no address")).isEqualTo("no address");
    }

    /** The client of an exchange that the gateway passes on for an address. */
    private static String client(String address) {
        RoutingContext exchange = (RoutingContext) Proxy.newProxyInstance(
                RoutingContext.class.getClassLoader(),
                new Class<?>[] {RoutingContext.class},
                (self, method, arguments) -> method.getName().equals("get")
                                && ClientAddress.class.getName().equals(arguments[0])
                        ? address
                        : null);
        return CountedClient.of(exchange);
    }
}
