package org.gongkai.deploy.outbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.registers.UnifiedCode;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.StartFailure;

/** Administrators who enter agencies and rename them again and again, whatever happens to the gateway meanwhile. */
public final class DirectoryWriters implements AutoCloseable {

    private static final int MOST_AGENCIES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BREATH_MILLIS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final GatewayClient administrator;
    private final String regionCode;
    private final long seed;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** Starts so many writers, who enter agencies of this region. */
    public DirectoryWriters(Stack stack, GatewayClient administrator, String regionCode, int writers, long seed) {
        this.stack = stack;
        this.administrator = administrator;
        this.regionCode = regionCode;
        this.seed = seed;
        for (int writer = 0; writer < writers; writer++) {
            int number = writer;
            threads.add(Thread.ofPlatform().start(() -> write(new Random(seed + number))));
        }
    }

    /** The newest version of each agency that the gateway has acknowledged. */
    public Map<String, Long> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /** How many changes the gateway has acknowledged. */
    public int changes() {
        return changes.get();
    }

    /** Lets the writers end what they do. */
    public void end() {
        ended = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
    }

    private void write(Random random) {
        List<String> own = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!ended) {
                if (own.isEmpty() || own.size() < MOST_AGENCIES && random.nextInt(4) == 0) {
                    own.add(UnifiedCode.complete(
                            "13" + regionCode + "%09d".formatted(seed % 1_000 * 100_000 + serial.incrementAndGet())));
                }
                change(http, own.get(random.nextInt(own.size())), "更名" + random.nextInt(1_000_000) + "局");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Changes an agency once; what is broken off is looked after, since it may have been done. */
    private void change(HttpClient http, String code, String name) throws InterruptedException {
        try {
            long known = acknowledged.getOrDefault(code, 0L);
            HttpRequest.Builder put = request(code)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(
                            "{\"name\": \"%s\", \"regionCode\": \"%s\", \"kind\": \"DEPARTMENT\"}"
                                    .formatted(name, regionCode)));
            if (known > 0) {
                put.header("If-Match", "\"" + known + "\"");
            }
            HttpResponse<String> answer = http.send(put.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
                acknowledge(code, answer.body());
                return;
            }
            HttpResponse<String> read = http.send(request(code).GET().build(), HttpResponse.BodyHandlers.ofString());
            if (read.statusCode() == 200) {
                acknowledge(code, read.body());
            }
        } catch (IOException | StartFailure away) {
            // The gateway is away: what this is about. It is asked again when it is back.
            Thread.sleep(BREATH_MILLIS);
        }
    }

    private void acknowledge(String code, String body) throws IOException {
        JsonNode agency = JSON.readTree(body);
        acknowledged.merge(code, agency.required("version").asLong(), Math::max);
        changes.incrementAndGet();
    }

    private HttpRequest.Builder request(String code) {
        return HttpRequest.newBuilder(stack.gateway().resolve("/api/v1/agencies/" + code))
                .header("Authorization", "Bearer " + administrator.token())
                .timeout(PATIENCE);
    }
}
