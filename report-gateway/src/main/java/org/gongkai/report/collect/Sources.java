package org.gongkai.report.collect;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import org.gongkai.report.signing.SourceBearer;

/** Asks services at the same time. */
@ApplicationScoped
public class Sources {

    private static final Logger LOG = Logger.getLogger(Sources.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final String REQUEST_ID = "requestId";

    private final SourceSettings settings;
    private final ObjectMapper mapper;
    private final SourceBearer bearer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .build();

    Sources(SourceSettings settings, ObjectMapper mapper, SourceBearer bearer) {
        this.settings = settings;
        this.mapper = mapper;
        this.bearer = bearer;
    }

    /** The answers in the order of the sources; a service that does not answer in time is missing. */
    public List<SourceAnswer> ask(List<Source> sources, Function<Source, SourceCall> call, Duration patience) {
        return begin(sources, call, patience).await();
    }

    /** Asks, and lets the caller do something else until the answers are wanted. */
    Asked begin(List<Source> sources, Function<Source, SourceCall> call, Duration patience) {
        Object requestId = MDC.get(REQUEST_ID);
        SequencedMap<Source, Future<HttpResponse<byte[]>>> sent = new LinkedHashMap<>();
        for (Source source : sources) {
            HttpRequest request = request(source, call.apply(source), patience, requestId);
            sent.put(source, http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
        }
        return new Asked(sent, System.nanoTime() + patience.toNanos());
    }

    /** Requests that are under way. */
    final class Asked {

        private final SequencedMap<Source, Future<HttpResponse<byte[]>>> sent;
        private final long endNanos;

        private Asked(SequencedMap<Source, Future<HttpResponse<byte[]>>> sent, long endNanos) {
            this.sent = sent;
            this.endNanos = endNanos;
        }

        /** Waits for the answers. */
        List<SourceAnswer> await() {
            return sent.entrySet().stream()
                    .map(one -> answer(one.getKey(), one.getValue()))
                    .toList();
        }

        /** The client's own timeout ends with the head of an answer; a body that never ends is cut off here. */
        private SourceAnswer answer(Source source, Future<HttpResponse<byte[]>> asked) {
            try {
                HttpResponse<byte[]> response = asked.get(endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
                return response.statusCode() >= 500
                        ? missing(source, "status " + response.statusCode())
                        : new SourceAnswer.Answered(source, response.statusCode(), mapper.readTree(response.body()));
            } catch (TimeoutException e) {
                asked.cancel(true);
                return missing(source, "no whole answer in time");
            } catch (IOException e) {
                return missing(source, "no JSON: " + e.getMessage());
            } catch (ExecutionException e) {
                return missing(source, String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while asking the services", e);
            }
        }
    }

    private HttpRequest request(Source source, SourceCall call, Duration patience, Object requestId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        settings.origin(source).resolve(call.target()))
                .timeout(patience)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        if (requestId != null) {
            request.header("X-Request-Id", requestId.toString());
        }
        bearer.find().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return switch (call) {
            case SourceCall.Get get -> request.GET().build();
            case SourceCall.Post post -> request.POST(json(post.body())).build();
            case SourceCall.Put put -> request.PUT(json(put.body())).build();
        };
    }

    private HttpRequest.BodyPublisher json(Map<String, Object> body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request of ours is always JSON", e);
        }
    }

    private static SourceAnswer missing(Source source, String why) {
        LOG.warnf("%s is missing: %s", source.serviceName(), why);
        return new SourceAnswer.Missing(source, why);
    }
}
