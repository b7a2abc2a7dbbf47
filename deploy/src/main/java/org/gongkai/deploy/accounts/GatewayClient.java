package org.gongkai.deploy.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.registers.RegisterFile;
import org.gongkai.deploy.start.StartFailure;

/** Speaks to the gateway as any client with an account does. */
public final class GatewayClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int UNAVAILABLE = 503;
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI gateway;
    private final Login login;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token = "";
    private Instant end = Instant.MIN;

    public GatewayClient(URI gateway, Login login) {
        this.gateway = gateway;
        this.login = login;
    }

    /** An access token that is good for some minutes at least. */
    public synchronized String token() {
        if (end.isBefore(Instant.now().plus(RENEWED_BEFORE_END))) {
            JsonNode tokens = read(send(HttpRequest.newBuilder(gateway.resolve("/api/v1/tokens"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(login.json()))));
            token = tokens.required("accessToken").asText();
            end = Instant.now().plusSeconds(tokens.required("expiresIn").asLong());
        }
        return token;
    }

    /** Puts a JSON body. */
    public void put(String path, String json) {
        send(signed(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Enters an agency and waits until every service has it, which services that have just started may take a while for. */
    public void putAgency(String code, String json) {
        String path = "/api/v1/agencies/" + code;
        HttpResponse<String> entered = answer(signed(path)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
        if (entered.statusCode() != 202) {
            requireGood(entered);
        } else if (!new Patience(PATIENCE)
                .await(() -> get(path).required("replicated").asBoolean(), () -> false)) {
            throw new StartFailure("The services do not take the agency " + code + ".");
        }
    }

    /** Posts a JSON body. */
    public void post(String path, String json) {
        send(signed(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Reads a JSON resource. */
    public JsonNode get(String path) {
        return read(send(signed(path).header("Accept", "application/json").GET()));
    }

    /** Whether there is such a resource. */
    public boolean has(String path) {
        return answer(signed(path).GET().timeout(PATIENCE).build()).statusCode() != 404;
    }

    /** Imports a file; a row that is there already is replaced. */
    public void importFile(RegisterFile file) {
        send(signed("/api/v1/" + file.register() + "/imports?onConflict=replace")
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(file.csv())));
    }

    /** Declares that a body had nothing to register in a year. */
    public void declareNil(String agencyCode, int year, String register) {
        send(signed("/api/v1/nil-reports/" + year + "/" + register + "?agencyCode=" + agencyCode)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder signed(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token());
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(HttpRequest.Builder builder) {
        return requireGood(answer(builder.timeout(PATIENCE).build()));
    }

    private static String requireGood(HttpResponse<String> response) {
        if (response.statusCode() >= 300 || response.statusCode() == 202) {
            throw new StartFailure(response.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** Asks again while the gateway says that something is not there yet: a machine that starts all of it is busy. */
    private HttpResponse<String> answer(HttpRequest request) {
        Instant end = Instant.now().plus(PATIENCE);
        HttpResponse<String> last = answerNow(request);
        while (last.statusCode() == UNAVAILABLE && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = answerNow(request);
        }
        return last;
    }

    private HttpResponse<String> answerNow(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StartFailure(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for " + request.uri() + ".", e);
        }
    }
}
