package org.gongkai.deploy.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.gongkai.deploy.registers.RegisterFile;
import org.gongkai.deploy.stack.StartFailure;

/** Speaks to the gateway as any client does. */
public final class GatewayClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI gateway;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public GatewayClient(URI gateway) {
        this.gateway = gateway;
    }

    /** Enters an agency in the directory; the body is its JSON. */
    public void putAgency(String code, String json) {
        send(HttpRequest.newBuilder(gateway.resolve("/api/v1/agencies/" + code))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Imports a file; a row that is there already is replaced. */
    public void importFile(RegisterFile file) {
        send(HttpRequest.newBuilder(gateway.resolve("/api/v1/" + file.register() + "/imports?onConflict=replace"))
                .header("Content-Type", "text/csv; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(file.csv())));
    }

    private void send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300 || response.statusCode() == 202) {
                throw new StartFailure(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException e) {
            throw new StartFailure(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the sample was loaded.", e);
        }
    }
}
