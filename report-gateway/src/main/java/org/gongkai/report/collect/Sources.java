package org.gongkai.report.collect;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Asks services at the same time, each on a virtual thread of its own. */
@ApplicationScoped
public class Sources {

    private static final Logger LOG = Logger.getLogger(Sources.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final String REQUEST_ID = "requestId";

    private final SourceSettings settings;
    private final ObjectMapper mapper;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Sources(SourceSettings settings, ObjectMapper mapper) {
        this.settings = settings;
        this.mapper = mapper;
    }

    /** The answers in the order of the sources; a service that does not answer in time is missing. */
    public List<SourceAnswer> ask(List<Source> sources, Function<Source, SourceCall> call, Duration patience) {
        Object requestId = MDC.get(REQUEST_ID);
        long end = System.nanoTime() + patience.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Source, Future<SourceAnswer>> asked = new EnumMap<>(Source.class);
            for (Source source : sources) {
                asked.put(source, threads.submit(() -> ask(source, call.apply(source), patience, requestId)));
            }
            return sources.stream()
                    .map(source -> done(source, asked.get(source), end))
                    .toList();
        }
    }

    private SourceAnswer ask(Source source, SourceCall call, Duration patience, Object requestId)
            throws InterruptedException {
        try {
            HttpRequest request = request(source, call, patience, requestId);
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() >= 500
                    ? missing(source, "status " + response.statusCode())
                    : new SourceAnswer.Answered(source, response.statusCode(), mapper.readTree(response.body()));
        } catch (IOException e) {
            return missing(source, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private HttpRequest request(Source source, SourceCall call, Duration patience, Object requestId)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        settings.origin(source).resolve(call.target()))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        if (requestId != null) {
            request.header("X-Request-Id", requestId.toString());
        }
        return switch (call) {
            case SourceCall.Get get -> request.GET().build();
            case SourceCall.Post post ->
                request.POST(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(post.body())))
                        .build();
            case SourceCall.Put put ->
                request.PUT(HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(put.body())))
                        .build();
        };
    }

    private static SourceAnswer missing(Source source, String why) {
        LOG.warnf("%s is missing: %s", source.serviceName(), why);
        return new SourceAnswer.Missing(source, why);
    }

    /** The client's own timeout ends with the head of an answer; a body that never ends is cut off here. */
    private static SourceAnswer done(Source source, Future<SourceAnswer> asked, long endNanos) {
        try {
            return asked.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return missing(source, "no whole answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the services", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking a service failed", e.getCause());
        }
    }
}
