package org.gongkai.kit.web.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import org.gongkai.kit.web.version.EntityTag;
import org.gongkai.kit.web.version.EntityTagList;

/**
 * Sends texts as gzip to whoever takes it: piece by piece as they are written, and what is short, or is compressed already, as it is.
 * An answer that is coded is another representation, with a tag of its own (RFC 9110, 8.8.3.3): that of the answer and {@code -gzip},
 * by which the answer is known again too.
 */
@ApplicationScoped
class CodedAnswers implements HttpServerOptionsCustomizer {

    /** Behind what is said of all answers. */
    private static final int BEHIND_THE_HEADERS = 983;

    /** Bytes below which the coding costs more than it saves. */
    private static final int SHORT = 1_024;

    private static final int LEVEL = 5;
    private static final int WINDOW = 15;
    private static final int MEMORY = 8;

    private static final String GZIP = "gzip";

    private static final String CHARSET = ";charset=UTF-8";

    private static final String KNOWN = CodedAnswers.class.getName();

    private static final Pattern TEXT = Pattern.compile("text/.*|application/(?:.*[+])?(?:json|xml|yaml|ndjson)"
            + "|application/(?:x-ndjson|javascript|x-yaml|openmetrics-text)|image/svg[+]xml");

    private static final int NO_CONTENT = 204;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int FIRST_FINAL = 200;

    private final Chosen chosen = new Chosen();

    /** What the server chooses of what a client accepts. */
    private static final class Chosen extends HttpContentCompressor {

        Chosen() {
            super(0, StandardCompressionOptions.gzip(LEVEL, WINDOW, MEMORY));
        }

        boolean isGzip(List<String> accepted) {
            return !accepted.isEmpty() && GZIP.equals(determineEncoding(String.join(",", accepted)));
        }
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setCompressionSupported(true)
                .setCompressors(List.of(StandardCompressionOptions.gzip(LEVEL, WINDOW, MEMORY)));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEHIND_THE_HEADERS);
    }

    private void watch(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        takeOff(headers, HttpHeaders.IF_NONE_MATCH).ifPresent(known -> exchange.put(KNOWN, known));
        takeOff(headers, HttpHeaders.IF_MATCH);
        exchange.addHeadersEndHandler(nothing -> decide(exchange));
        exchange.next();
    }

    /** Who asks below knows answers by the tags that they have without a coding, and reads one line of them. */
    private static Optional<EntityTagList> takeOff(MultiMap headers, CharSequence name) {
        if (!headers.contains(name)) {
            return Optional.empty();
        }
        String given = String.join(", ", headers.getAll(name));
        Optional<EntityTagList> named = EntityTagList.find(given);
        headers.set(name, named.map(list -> list.plain().toString()).orElse(given));
        return named;
    }

    private void decide(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        MultiMap headers = response.headers();
        int status = response.getStatusCode();
        String tag = headers.get(HttpHeaders.ETAG);
        dropCharsetOfBytes(headers);
        if (status == NOT_MODIFIED) {
            EntityTagList known = exchange.get(KNOWN);
            if (tag != null && known != null && !known.any() && known.hasWeakly(coded(tag))) {
                headers.set(HttpHeaders.ETAG, coded(tag).toString());
            }
            return;
        }
        boolean isHead = exchange.request().method() == HttpMethod.HEAD;
        boolean isLeft = headers.contains(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY, true);
        if (headers.contains(HttpHeaders.CONTENT_ENCODING) && !isLeft) {
            return;
        }
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        if (isWithoutBody(status, headers) || exchange.request().version() == HttpVersion.HTTP_1_0) {
            // The server codes nothing there.
            return;
        }
        boolean isRead = isHead || exchange.request().method() == HttpMethod.GET;
        if (!isLeft
                // What a change has come to is known by its version.
                && (isRead || tag == null)
                && isWorthIt(status, headers)
                && chosen.isGzip(exchange.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING))) {
            if (tag != null) {
                headers.set(HttpHeaders.ETAG, coded(tag).toString());
            }
            // A client that has a part of it has one of another representation.
            headers.remove("Accept-Ranges");
            if (isHead) {
                headers.set(HttpHeaders.CONTENT_ENCODING, GZIP).remove(HttpHeaders.CONTENT_LENGTH);
            }
        } else if (!isHead) {
            // The server takes it for "leave it", and says nothing of it.
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    /** The platform names one with every type. */
    private static void dropCharsetOfBytes(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isText(type) && type.endsWith(CHARSET)) {
            headers.set(HttpHeaders.CONTENT_TYPE, type.substring(0, type.length() - CHARSET.length()));
        }
    }

    private static boolean isText(String type) {
        return TEXT.matcher(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .matches();
    }

    private static boolean isWithoutBody(int status, MultiMap headers) {
        return status < FIRST_FINAL || status == NO_CONTENT || "0".equals(headers.get(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isWorthIt(int status, MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return status != PARTIAL && type != null && isText(type) && (length == null || Long.parseLong(length) >= SHORT);
    }

    private static EntityTag coded(String tag) {
        return EntityTag.of(tag).coded();
    }
}
