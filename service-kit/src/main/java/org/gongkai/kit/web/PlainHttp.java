package org.gongkai.kit.web;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Without encryption HTTP/1.1 is spoken and nothing else. A request that asks for HTTP/2 by an upgrade sends its body
 * before anybody can hold it back, so that a large one fills the memory. Over TLS, HTTP/2 is agreed on before.
 */
@ApplicationScoped
class PlainHttp implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
