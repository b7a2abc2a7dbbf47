package org.gongkai.report.routing;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceSettings;

/** The connections from the gateway to the services. */
@ApplicationScoped
class ServiceConnections {

    private static final int TO_CONNECT_MILLIS = 2_000;
    private static final int LOOKED_FOR_IDLE_ONES_MILLIS = 500;

    private final SourceSettings sources;
    private final RoutingSettings settings;
    private final HttpClient client;

    ServiceConnections(Vertx vertx, SourceSettings sources, RoutingSettings settings) {
        this.sources = sources;
        this.settings = settings;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(TO_CONNECT_MILLIS).setKeepAliveTimeout((int)
                        settings.idle().toSeconds()),
                new PoolOptions()
                        .setHttp1MaxSize(settings.connections())
                        .setCleanerPeriod(LOOKED_FOR_IDLE_ONES_MILLIS));
    }

    /** A request like the client's on a connection to the service; nothing of it is sent yet. */
    Future<HttpClientRequest> request(Source source, HttpServerRequest asked) {
        URI origin = sources.origin(source);
        return client.request(new RequestOptions()
                .setMethod(asked.method())
                .setHost(origin.getHost())
                .setPort(origin.getPort())
                .setURI(asked.uri())
                .setConnectTimeout(settings.waitForConnection().toMillis()));
    }
}
