package org.gongkai.report.routing;

import java.util.Set;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** How the body of a request comes to the service. */
enum RoutedBody {
    /** There is none. */
    NONE,
    /** It is read whole before a connection is taken: a slow or broken client then holds none. */
    WHOLE,
    /** It is passed on as it comes. */
    STREAMED;

    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final long LARGEST_WHOLE = 65_536;

    static RoutedBody of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            long bytes = Long.parseLong(length);
            return bytes == 0 ? NONE : bytes <= LARGEST_WHOLE ? WHOLE : STREAMED;
        }
        // HTTP/2 sends a body of unknown length without saying so.
        boolean unsaid = request.version() == HttpVersion.HTTP_2 && BODIED.contains(request.method());
        return unsaid || request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? STREAMED : NONE;
    }

    /** Whether a request of this method may be asked again without doing anything twice. */
    static boolean isRead(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    /** Whether requests of this method usually have a body, so that one without says so. */
    static boolean isUsual(HttpMethod method) {
        return BODIED.contains(method);
    }
}
