package org.gongkai.kit.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * HTTP/1.1 is spoken and nothing else, over TLS too. Of HTTP/2 a request that asks for it by an upgrade sends its body before anybody can
 * hold it back, and many requests share a connection, so that what watches connections sees neither their pace nor their end
 * (decision 075).
 */
@ApplicationScoped
class PlainHttp implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setUseAlpn(false);
    }
}
