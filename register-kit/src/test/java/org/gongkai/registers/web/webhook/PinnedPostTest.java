package org.gongkai.registers.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.registers.webhook.address.AddressSettings;
import org.gongkai.registers.webhook.address.Target;

/** What is posted goes to the address that was checked, under the name that was asked for. */
class PinnedPostTest {

    private static final String PASSWORD = "of-a-test";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static PfxOptions certificate;

    private final BlockingQueue<String> names = new LinkedBlockingQueue<>();

    @BeforeAll
    static void aCertificate() throws Exception {
        vertx = Vertx.vertx();
        Path store = folder.resolve("hooks.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hooks",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=hooks.example",
                        "-ext",
                        "SAN=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        certificate = new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }

    @AfterAll
    static void theEnd() {
        vertx.close();
    }

    @Test
    void the_name_is_asked_for_in_tls_and_in_the_request_and_the_certificate_must_bear_it() throws Exception {
        int port = serve(request -> {
            names.add(request.connection().indicatedServerName());
            names.add(request.getHeader("Host"));
            request.response().end();
        });
        PinnedPost trusting = new PinnedPost(vertx, patient(), options -> options.setTrustOptions(certificate));

        assertThat(post(trusting, new Target(true, "hooks.example", port, "/a?b=c")))
                .isEqualTo(200);
        assertThat(names).containsExactly("hooks.example", "hooks.example:" + port);
        assertThatThrownBy(() -> post(trusting, new Target(true, "other.example", port, "/")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> post(
                        new PinnedPost(vertx, patient(), options -> options),
                        new Target(true, "hooks.example", port, "/")))
                .isInstanceOf(IOException.class);
        assertThat(names).hasSize(2);
    }

    @Test
    void what_is_looked_at_is_asked_for_and_no_redirection_is_followed() throws Exception {
        int port = servePlain(request -> {
            names.add(request.method() + " " + request.uri());
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/inside")
                    .end();
        });

        assertThat(plain().look(new Target(false, "hooks.example", port, "/a?b=c"), InetAddress.getLoopbackAddress()))
                .isEqualTo(302);
        assertThat(names).containsExactly("GET /a?b=c");
    }

    @Test
    void of_a_long_answer_no_more_than_a_little_is_taken() throws Exception {
        int port = servePlain(request -> {
            request.response().setChunked(true);
            pour(request);
        });
        long begun = System.nanoTime();

        assertThat(post(plain(), new Target(false, "hooks.example", port, "/"))).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isLessThan(settings().patience());
    }

    @Test
    void an_answer_that_does_not_end_is_given_up() throws Exception {
        int port = servePlain(request -> request.response().setChunked(true).write("a"));

        assertThatThrownBy(() -> post(plain(), new Target(false, "hooks.example", port, "/")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no answer within");
    }

    @Test
    void where_nobody_listens_there_is_no_answer() throws Exception {
        int port = servePlain(request -> request.response().end());
        Target target = new Target(false, "hooks.example", port, "/");
        assertThat(post(plain(), target)).isEqualTo(200);

        assertThatThrownBy(() -> plain().post(target, InetAddress.getByName("127.0.0.2"), Map.of(), ""))
                .isInstanceOf(IOException.class);
    }

    /** As long as somebody takes it. */
    private static void pour(HttpServerRequest request) {
        if (!request.response().closed()) {
            request.response().write(Buffer.buffer(new byte[10_000])).onSuccess(written -> pour(request));
        }
    }

    private static PinnedPost plain() {
        return new PinnedPost(vertx, settings(), options -> options);
    }

    private static int post(PinnedPost post, Target target) throws IOException {
        return post.post(target, InetAddress.getByName("127.0.0.1"), Map.of("webhook-id", "1"), "{}");
    }

    private static int serve(Handler<HttpServerRequest> handler) throws Exception {
        return listen(new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(certificate), handler);
    }

    private static int servePlain(Handler<HttpServerRequest> handler) throws Exception {
        return listen(new HttpServerOptions(), handler);
    }

    private static int listen(HttpServerOptions options, Handler<HttpServerRequest> handler) throws Exception {
        HttpServer server = vertx.createHttpServer(options.setHost("127.0.0.1").setPort(0))
                .requestHandler(handler)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return server.actualPort();
    }

    private static AddressSettings settings() {
        return settings("2S");
    }

    /** The first handshake of a JVM takes its time on a machine that does other things too. */
    private static AddressSettings patient() {
        return settings("20S");
    }

    private static AddressSettings settings(String patience) {
        return new SmallRyeConfigBuilder()
                .withMapping(AddressSettings.class)
                .withDefaultValue("gongkai.webhook-addresses.patience", patience)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(AddressSettings.class);
    }
}
