package org.gongkai.report.routing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.web.BodyOnHold;
import org.gongkai.kit.web.ClientAddress;
import org.gongkai.kit.web.ProblemDocument;
import org.gongkai.kit.web.RequestCaller;
import org.gongkai.kit.web.RequestId;
import org.gongkai.report.collect.ServiceRoutes;
import org.gongkai.report.collect.Source;
import org.gongkai.report.collect.SourceSettings;
import org.gongkai.report.collect.WholeAnswers;
import org.gongkai.report.signing.SourceBearer;

/** Passes requests for registers and what hangs below them to the service that owns them, body and answer streamed. */
@ApplicationScoped
class RoutedRequests {

    private static final Logger LOG = Logger.getLogger(RoutedRequests.class);
    private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final int CONNECTIONS = 64;
    private static final int TO_CONNECT_MILLIS = 2_000;

    private final SourceSettings settings;
    private final ObjectMapper mapper;
    private final SourceBearer bearer;
    private final HttpProxy proxy;

    RoutedRequests(Vertx vertx, SourceSettings settings, ObjectMapper mapper, SourceBearer bearer) {
        this.settings = settings;
        this.bearer = bearer;
        this.mapper = mapper;
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(TO_CONNECT_MILLIS)
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setIdleTimeout((int) settings.verificationPatience().toMillis()),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        this.proxy = HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(context ->
                        Future.succeededFuture(address(owner(context.request().proxiedRequest())))))
                .addInterceptor(new Trace());
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").order(0).handler(this::pass);
    }

    private void pass(RoutingContext exchange) {
        Optional<Source> owner = ServiceRoutes.find(exchange.request().path());
        if (owner.isEmpty()) {
            exchange.next();
            return;
        }
        Optional<String> proof = bearer.findOfGateway();
        if (proof.isPresent()) {
            pass(exchange, proof.get());
            return;
        }
        BodyOnHold.during(bearer::ofGateway, exchange, made -> pass(exchange, made), exchange::fail);
    }

    private void pass(RoutingContext exchange, String proof) {
        MultiMap headers = exchange.request().headers();
        headers.set(RequestId.HEADER, RequestId.of(exchange));
        // A browser's cookie is the gateway's alone; the services hear tokens.
        headers.remove(HttpHeaders.COOKIE);
        RequestCaller.findToken(exchange).ifPresent(token -> headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        headers.set(ClientAddress.HEADER, ClientAddress.of(exchange));
        headers.set(ClientAddress.PROOF, proof);
        markStreamed(exchange.request());
        proxy.handle(exchange.request());
    }

    /** HTTP/2 sends a body of unknown length without saying so; the services hear HTTP/1.1, which wants it said. */
    private static void markStreamed(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2
                && BODIED.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    private static Source owner(HttpServerRequest request) {
        return ServiceRoutes.find(request.path()).orElseThrow();
    }

    private SocketAddress address(Source source) {
        URI origin = settings.origin(source);
        return SocketAddress.inetSocketAddress(origin.getPort(), origin.getHost());
    }

    /** Answers for a service that does not, and keeps the request's id single. */
    private final class Trace implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            return context.sendRequest().recover(failure -> Future.succeededFuture(missing(context, failure)));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            context.response().headers().remove(RequestId.HEADER);
            return context.sendResponse();
        }
    }

    private ProxyResponse missing(ProxyContext context, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        String service = owner(request).serviceName();
        LOG.warnf("%s is missing: %s", service, failure.getMessage());
        Problem problem = WholeAnswers.missing(List.of(service));
        ProxyResponse response = context.request()
                .release()
                .response()
                .setStatusCode(problem.kind().status())
                .putHeader("Content-Type", ProblemDocument.MEDIA_TYPE)
                .setBody(Body.body(document(problem, request)));
        problem.retryAfter().ifPresent(wait -> response.putHeader("Retry-After", "" + wait.toSeconds()));
        return response;
    }

    private Buffer document(Problem problem, HttpServerRequest request) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(
                    ProblemDocument.members(problem, request.path(), request.getHeader(RequestId.HEADER))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem document is always JSON", e);
        }
    }
}
