package org.gongkai.registers.web.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

import org.gongkai.kit.problem.FailureText;
import org.gongkai.registers.webhook.address.AddressLook;
import org.gongkai.registers.webhook.address.AddressSettings;
import org.gongkai.registers.webhook.address.Target;
import org.gongkai.registers.webhook.address.WebhookPost;

/**
 * Posts, and looks, over a connection to the address that was checked, which bears the name in {@code Host}, SNI and certificate. No
 * connection is used twice, no redirection followed, and of an answer no more taken than a little.
 */
@ApplicationScoped
class PinnedPost implements WebhookPost, AddressLook {

    private static final int MOST_AT_ONCE = 200;
    private static final long MOST_OF_ANSWER = 65_536;

    private final HttpClient client;
    private final AddressSettings settings;

    @Inject
    PinnedPost(Vertx vertx, AddressSettings settings) {
        this(vertx, settings, options -> options);
    }

    /** One that trusts others than the platform does. */
    PinnedPost(Vertx vertx, AddressSettings settings, UnaryOperator<HttpClientOptions> more) {
        this.settings = settings;
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) settings.patience().toMillis())
                .setVerifyHost(true)
                .setForceSni(true)
                .setDecompressionSupported(false);
        this.client = vertx.createHttpClient(more.apply(options), new PoolOptions().setHttp1MaxSize(MOST_AT_ONCE));
    }

    @Override
    public int post(Target target, InetAddress address, Map<String, String> headers, String body) throws IOException {
        RequestOptions options = options(HttpMethod.POST, target, address);
        headers.forEach(options::putHeader);
        return status(options, Buffer.buffer(body));
    }

    @Override
    public int look(Target target, InetAddress address) throws IOException {
        return status(options(HttpMethod.GET, target, address), Buffer.buffer());
    }

    private static RequestOptions options(HttpMethod method, Target target, InetAddress address) {
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(target.resource())
                .setFollowRedirects(false);
    }

    private int status(RequestOptions options, Buffer body) throws IOException {
        Attempt attempt = new Attempt();
        Future<Integer> status =
                client.request(options).compose(attempt::begin).compose(request -> send(request, body));
        try {
            return status.toCompletionStage()
                    .toCompletableFuture()
                    .get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(FailureText.of(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + settings.patience().toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            attempt.end();
        }
    }

    /** A connection that is made when nobody waits for it any more carries nothing. */
    private static final class Attempt {

        private Optional<HttpClientRequest> request = Optional.empty();
        private boolean ended;

        synchronized Future<HttpClientRequest> begin(HttpClientRequest begun) {
            if (ended) {
                begun.connection().close();
                return Future.failedFuture("given up");
            }
            request = Optional.of(begun);
            return Future.succeededFuture(begun);
        }

        synchronized void end() {
            ended = true;
            request.ifPresent(begun -> begun.connection().close());
        }
    }

    private static Future<Integer> send(HttpClientRequest request, Buffer body) {
        return request.send(body).compose(PinnedPost::status);
    }

    /** The status counts; what comes with it is let in to an end or to the limit, so that the other side sees no break. */
    private static Future<Integer> status(HttpClientResponse response) {
        long[] taken = {0};
        response.handler(part -> {
            taken[0] += part.length();
            if (taken[0] > MOST_OF_ANSWER) {
                response.request().connection().close();
            }
        });
        return response.end().transform(ended -> Future.succeededFuture(response.statusCode()));
    }
}
