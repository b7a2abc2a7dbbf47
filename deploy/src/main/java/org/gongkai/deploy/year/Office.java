package org.gongkai.deploy.year;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.StartFailure;

/** People of an office at work, who ask again with the same key when nobody has answered. */
public final class Office implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BREATH_MILLIS = 250;
    private static final int GIVING_UP = 1_000;

    private final Stack stack;
    private final Latencies latencies;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** People of this stack, whose first answers are timed. */
    public Office(Stack stack, Latencies latencies) {
        this.stack = stack;
        this.latencies = latencies;
    }

    /** Posts until it is acknowledged; answers what was said. */
    public JsonNode post(Demo who, String name, String path, String body) throws InterruptedException {
        return send(who, "POST", name, path, body, Optional.empty());
    }

    /** Takes a step of an application that was read in this version. */
    JsonNode step(Demo who, String name, String path, String body, JsonNode read) throws InterruptedException {
        return step(who, name, path, body, "\"" + read.required("version").asLong() + "\"");
    }

    /** Takes a step of what was read with this tag. */
    JsonNode step(Demo who, String name, String path, String body, String tag) throws InterruptedException {
        return send(who, "POST", name, path, body, Optional.of(tag));
    }

    /** Changes what was read with this tag. */
    JsonNode change(Demo who, String name, String path, String body, String tag) throws InterruptedException {
        return send(who, "PATCH", name, path, body, Optional.of(tag));
    }

    private JsonNode send(Demo who, String method, String name, String path, String body, Optional<String> tag)
            throws InterruptedException {
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < GIVING_UP; attempt++) {
            long begun = System.nanoTime();
            try {
                HttpRequest.Builder request = request(who, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
                tag.ifPresent(read -> request.header("If-Match", read));
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    if (attempt == 0) {
                        latencies.add(name, System.nanoTime() - begun);
                    }
                    return JSON.readTree(answer.body());
                }
                if (!isPassing(answer)) {
                    throw new IllegalStateException(path + " " + body + ": " + answer.body());
                }
            } catch (IOException | StartFailure away) {
                // A service was killed: what this is about. It is asked again with the same key.
            }
            Thread.sleep(BREATH_MILLIS);
        }
        throw new IllegalStateException("Nobody answers " + path);
    }

    /** Reads until it is answered. */
    public JsonNode get(Demo who, String path) throws InterruptedException {
        try {
            return JSON.readTree(read(who, path).body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + " is no JSON", e);
        }
    }

    /** The tag of how it stands. */
    String tag(Demo who, String path) throws InterruptedException {
        return read(who, path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> read(Demo who, String path) throws InterruptedException {
        for (int attempt = 0; attempt < GIVING_UP; attempt++) {
            try {
                HttpResponse<String> answer =
                        http.send(request(who, path).GET().build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer;
                }
            } catch (IOException | StartFailure away) {
                // As above.
            }
            Thread.sleep(BREATH_MILLIS);
        }
        throw new IllegalStateException("Nobody answers " + path);
    }

    /** Whether the answer is of a stack that is not whole, or of one that still works on the first asking. */
    private static boolean isPassing(HttpResponse<String> answer) {
        return answer.statusCode() >= 500
                || answer.statusCode() == 429
                || answer.headers().firstValue("Retry-After").isPresent();
    }

    private HttpRequest.Builder request(Demo who, String path) {
        return HttpRequest.newBuilder(stack.gateway().resolve(path))
                .header(
                        "Authorization",
                        "Bearer " + stack.accounts().client(who).token())
                .timeout(PATIENCE);
    }

    @Override
    public void close() {
        http.close();
    }
}
