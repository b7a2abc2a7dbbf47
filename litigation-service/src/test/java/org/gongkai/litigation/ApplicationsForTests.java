package org.gongkai.litigation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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

    /** Whose number this is, was not replied to yet. */
    static final String UNREPLIED = "UNREPLIED";

    /** Whose number this is, waits for its answer while answers are held back. */
    static final String SLOW = "SLOW";

    /** Properties, which the class loaders of tests share. */
    private static final String HELD_BACK = "gongkai.test.applications.heldBack";

    private static final String ASKED = "gongkai.test.applications.asked";

    /** What was told, one line each, the first first. */
    private static final String TOLD = "gongkai.test.applications.told";

    /** How it is answered: an HTTP status; taken as the golden answer says where there is none. */
    private static final String ANSWERED = "gongkai.test.applications.answered";

    private static final Path GOLDEN_TOLD = Path.of("../request-service/contract/answers/told-case.json");
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

    /** Has what is told answered with a status from now on. */
    static void answerTold(int status) {
        System.setProperty(ANSWERED, String.valueOf(status));
    }

    /** Has what is told taken again. */
    static void takeTold() {
        System.clearProperty(ANSWERED);
    }

    /** What was told of a case, the first first: each with the id that it came under, and how it was answered. */
    static List<Told> told(String caseFile) {
        return System.getProperty(TOLD, "")
                .lines()
                .map(line -> line.split(" ", 3))
                .map(words -> new Told(words[0], Integer.parseInt(words[1]), words[2]))
                .filter(told -> told.body().contains(caseFile))
                .toList();
    }

    /** Something that was told. */
    record Told(String id, int status, String body) {}

    static String golden() {
        return read(GOLDEN);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
        server.createContext("/api/v1/told-cases", ApplicationsForTests::hear);
        server.start();
        return Map.of(
                "gongkai.sources.request",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/archive")) {
            archive(exchange);
            return;
        }
        String query = exchange.getRequestURI().getQuery();
        if (query.contains(SLOW)) {
            waitUntilLetGo();
        }
        boolean signedIn = exchange.getRequestHeaders().containsKey("Authorization");
        String body = found(query);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        int status = !signedIn ? UNAUTHORISED : query.contains(SILENT) ? UNAVAILABLE : OK;
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String found(String query) {
        if (query.contains(UNREPLIED)) {
            return golden().replaceFirst("\"closedOn\" : \"[^\"]+\"", "\"closedOn\" : null");
        }
        boolean there = query.contains("receiptNumber=" + known() + "&") || query.contains(SLOW);
        return there ? golden() : "{\"items\": [], \"next\": null}";
    }

    /** A file with its index and its record, as the service makes it. */
    private static void archive(HttpExchange exchange) throws IOException {
        int status = Integer.getInteger(ANSWERED, OK);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (status == OK) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write("{\"files\": []}".getBytes(StandardCharsets.UTF_8));
            }
        } else {
            String why =
                    exchange.getRequestHeaders().getFirst("Accept-Language").startsWith("zh")
                            ? "无权取得"
                            : "may not have it";
            bytes.writeBytes(
                    ("{\"type\":\"/problems/x\",\"detail\":\"" + why + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        exchange.getResponseHeaders()
                .add("Content-Type", status == OK ? "application/zip" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
        exchange.close();
    }

    private static synchronized void hear(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean signedIn =
                exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
        int status = signedIn ? Integer.getInteger(ANSWERED, OK) : UNAUTHORISED;
        System.setProperty(
                TOLD,
                System.getProperty(TOLD, "") + path.substring(path.lastIndexOf('/') + 1) + " " + status + " " + body
                        + "\n");
        String answer = status == OK
                ? read(GOLDEN_TOLD)
                : "{\"type\":\"/problems/step-refused\",\"status\":" + status
                        + ",\"reason\":\"NO_OPEN_CASE\",\"detail\":\"没有该未审结案件\"}";
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
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
