package org.gongkai.report.web.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.Test;

/** How often one address may try to sign in. */
class RequestRatesTest {

    private final RequestRates rates = new RequestRates(
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(RateSettings.class)
                    .withDefaultValue("gongkai.edge.sign-ins-a-minute", "3")
                    .build()
                    .getConfigMapping(RateSettings.class),
            null);

    @Test
    void who_signs_in_rightly_takes_no_attempt_from_the_others_behind_the_address() {
        for (int i = 0; i < 50; i++) {
            assertThat(ask("/api/v1/tokens", "192.0.2.1", 200)).isFalse();
            assertThat(ask("/api/v1/tokens/refreshments", "192.0.2.1", 200)).isFalse();
            assertThat(ask("/sign-in", "192.0.2.1", 303)).isFalse();
        }

        ask("/api/v1/tokens", "192.0.2.1", 401);
        ask("/oauth2/token", "192.0.2.1", 401);
        // It does nothing and says that it did, whatever it is shown.
        ask("/api/v1/tokens/revocations", "192.0.2.1", 204);

        assertThat(isRefused("192.0.2.1")).isTrue();
        assertThat(isRefused("192.0.2.2")).isFalse();
    }

    @Test
    void a_network_has_one_share_however_many_addresses_it_has() {
        for (int i = 1; i <= 3; i++) {
            ask("/api/v1/tokens", "2001:db8:0:7::" + i, 401);
        }

        assertThat(isRefused("2001:db8:0:7:1::9")).isTrue();
        assertThat(isRefused("2001:db8:0:8::1")).isFalse();
    }

    private boolean isRefused(String address) {
        return ask("/api/v1/tokens", address, 401);
    }

    private boolean ask(String path, String address, int status) {
        HttpServerRequest request =
                stub(HttpServerRequest.class, (self, method, arguments) -> switch (method.getName()) {
                    case "method" -> HttpMethod.POST;
                    case "path" -> path;
                    case "remoteAddress" -> SocketAddress.inetSocketAddress(40_000, address);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        HttpServerResponse response = stub(
                HttpServerResponse.class,
                (self, method, arguments) -> method.getName().equals("putHeader") ? self : status);
        return rates.take(stub(RoutingContext.class, (self, method, arguments) -> switch (method.getName()) {
                    case "request" -> request;
                    case "response" -> response;
                    case "get" -> null;
                    case "addEndHandler" -> end(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }))
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static int end(Object handler) {
        ((Handler<AsyncResult<Void>>) handler).handle(Future.succeededFuture());
        return 0;
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
