package org.gongkai.report.routing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

import org.gongkai.kit.web.log.RequestId;

/** Which headers of a message are passed on: those of one connection alone are not (RFC 9110, 7.6.1). */
final class RoutedHeaders {

    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private RoutedHeaders() {}

    /** Copies what a service is to hear of a request. */
    static void ofRequest(MultiMap from, MultiMap to) {
        copy(from, to);
        to.remove(HttpHeaders.HOST);
        // The gateway has answered it already.
        to.remove(HttpHeaders.EXPECT);
    }

    /** Copies what a client is to hear of an answer, whose id the gateway has given. */
    static void ofAnswer(MultiMap from, MultiMap to) {
        String id = to.get(RequestId.HEADER);
        copy(from, to);
        to.set(RequestId.HEADER, id);
    }

    private static void copy(MultiMap from, MultiMap to) {
        String connection = from.contains(HttpHeaders.CONNECTION) ? from.get(HttpHeaders.CONNECTION) : "";
        List<String> named = List.of(connection.toLowerCase(Locale.ROOT).split("[\\s,]+"));
        from.forEach(header -> {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OF_ONE_CONNECTION.contains(name) && !named.contains(name)) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }
}
