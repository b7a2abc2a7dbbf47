package org.gongkai.litigation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Answers as the service of applications does: with the golden answer that it has committed and is held to, for the number in it; with an
 * empty page for others; with 503 for one that says so; late for one where the test says so.
 */
public class ApplicationsForTests implements QuarkusTestResourceLifecycleManager {

    /** Whose number this is, nobody answers. */
    static final String SILENT = "SILENT";

    /** Whose number this is, waits for its answer while answers are held back. */
    static final String SLOW = "SLOW";

    /** Properties, which the class loaders of tests share. */
    private static final String HELD_BACK = "gongkai.test.applications.heldBack";

    private static final String ASKED = "gongkai.test.applications.asked";

    private static final Path GOLDEN = Path.of("../request-service/contract/answers/applications.json");
    private static final Pattern NUMBER = Pattern.compile("\"receiptNumber\" : \"([^\"]+)\"");
    private static final Duration AS_LONG_AS_ANYBODY_WAITS = Duration.ofSeconds(4);
    private static final Duration A_MOMENT = Duration.ofMillis(10);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int UNAUTHORISED = 401;

    private HttpServer server;

    /** The number that the golden answer is about. */
    static String known() {
        return NUMBER.matcher(golden())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /** Has who asks for the slow one wait until {@link #letGo}, though not longer than anybody waits. */
    static void holdBack() {
        System.clearProperty(ASKED);
        System.setProperty(HELD_BACK, "true");
    }

    static void letGo() {
        System.clearProperty(HELD_BACK);
    }

    /** Whether somebody has asked since, and waits. */
    static boolean isAsked() {
        return Boolean.getBoolean(ASKED);
    }

    static String golden() {
        try {
            return Files.readString(GOLDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/applications", ApplicationsForTests::answer);
        server.start();
        return Map.of(
                "gongkai.sources.request",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (query.contains(SLOW)) {
            waitUntilLetGo();
        }
        boolean signedIn = exchange.getRequestHeaders().containsKey("Authorization");
        String body = query.contains("receiptNumber=" + known() + "&") ? golden() : "{\"items\": [], \"next\": null}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        int status = !signedIn ? UNAUTHORISED : query.contains(SILENT) ? UNAVAILABLE : OK;
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void waitUntilLetGo() {
        long last = System.nanoTime() + AS_LONG_AS_ANYBODY_WAITS.toNanos();
        while (Boolean.getBoolean(HELD_BACK) && System.nanoTime() < last) {
            System.setProperty(ASKED, "true");
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
