package org.gongkai.kit.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/** Posts something to a witness. */
@Singleton
class WitnessPost {

    private final WitnessSettings settings;
    private final HttpClient client;

    WitnessPost(WitnessSettings settings) {
        this.settings = settings;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @PreDestroy
    void end() {
        client.shutdownNow();
    }

    /**
     * What the witness answers.
     *
     * @throws IOException when it cannot be reached, is too slow or answers with anything but a status of 2xx
     */
    byte[] post(URI to, String mediaType, byte[] content) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(settings.patience())
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("answered with status " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("given up", e);
        }
    }
}
