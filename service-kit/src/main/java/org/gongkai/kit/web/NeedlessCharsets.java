package org.gongkai.kit.web;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes the charset from the type of an answer that has none: of what is no text, and of JSON, which is always UTF-8 (RFC 8259,
 * 8.1 and 11). The platform gives one to whatever has "xml" in its name, which sheets and papers of Office have, and to some answers
 * in JSON while it gives none to others, or to none of their heads.
 */
@ApplicationScoped
class NeedlessCharsets {

    private static final int BEHIND_THE_ID = 983;

    /** Types that are a file of bytes, whatever their names have in them. */
    private static final Pattern BINARY = Pattern.compile(
            "(?:application/(?:vnd\\.openxmlformats-officedocument\\.[^;+]+|vnd\\.(?:oasis|ms-)[^;+]+|pdf|zip|octet-stream)"
                    + "|(?:image/(?!svg)|audio/|video/|font/)[^;]+)\\s*;.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JSON =
            Pattern.compile("application/(?:[^;+]+\\+)?json\\s*;\\s*charset=[^;]*", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEHIND_THE_ID);
    }

    private void watch(RoutingContext exchange) {
        exchange.addHeadersEndHandler(nothing -> {
            MultiMap headers = exchange.response().headers();
            String type = headers.get(HttpHeaders.CONTENT_TYPE);
            if (type != null
                    && (BINARY.matcher(type).matches() || JSON.matcher(type).matches())) {
                headers.set(
                        HttpHeaders.CONTENT_TYPE,
                        type.substring(0, type.indexOf(';')).strip());
            }
        });
        exchange.next();
    }
}
