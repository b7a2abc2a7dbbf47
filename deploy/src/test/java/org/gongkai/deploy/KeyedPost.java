package org.gongkai.deploy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gongkai.deploy.accounts.GatewayClient;

/**
 * A POST that can be done now.
 *
 * @param token of who does it; empty for anybody
 * @param mediaType empty where the operation takes no body
 * @param other a body that is another request's
 * @param audit of whose entries each effect adds one: the path of a service's audit with what to look for; empty where
 *     nothing is done that stays
 */
record KeyedPost(
        String token,
        String path,
        Optional<String> mediaType,
        byte[] body,
        byte[] other,
        Optional<String> audit,
        Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static KeyedPost json(String path, String body, String other) {
        return new KeyedPost(
                Callers.tokenFor("POST", path.split("\\?")[0]),
                path,
                Optional.of("application/json"),
                bytes(body),
                bytes(other),
                Optional.empty(),
                Map.of());
    }

    /** Without a body; another request is one that has some. */
    static KeyedPost bare(String path) {
        return new KeyedPost(
                Callers.tokenFor("POST", path.split("\\?")[0]),
                path,
                Optional.empty(),
                new byte[0],
                bytes("{}"),
                Optional.empty(),
                Map.of());
    }

    KeyedPost of(String type, byte[] content) {
        byte[] longer = Arrays.copyOf(content, content.length + 1);
        longer[content.length] = '\n';
        return new KeyedPost(token, path, Optional.of(type), content, longer, audit, headers);
    }

    KeyedPost as(String role) {
        return by(Callers.client(role));
    }

    KeyedPost by(GatewayClient caller) {
        return new KeyedPost(caller.token(), path, mediaType, body, other, audit, headers);
    }

    /** Its effects are told by the entries of the service's audit that the query finds. */
    KeyedPost audited(String service, String query) {
        return new KeyedPost(
                token,
                path,
                mediaType,
                body,
                other,
                Optional.of("/api/v1/audit/" + service + "/entries?" + query),
                headers);
    }

    /** With a header that it needs beside. */
    KeyedPost with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new KeyedPost(token, path, mediaType, body, other, audit, more);
    }

    /** With the version of the record that stands, unless it names one. */
    KeyedPost ofVersion() {
        if (headers.containsKey("If-Match")) {
            return this;
        }
        String record = path.replaceFirst("^(/api/v1/(?:public/)?[a-z-]+/[^/]+)/.*$", "$1");
        return with(
                "If-Match",
                Gateway.request()
                        .headers(headers)
                        .get(record)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"));
    }

    HttpResponse<byte[]> send(String key) throws IOException, InterruptedException {
        return send(key, body);
    }

    HttpResponse<byte[]> sendOther(String key) throws IOException, InterruptedException {
        return send(key, other);
    }

    /** How many effects are in the audit; none where nothing stays. */
    int effects() {
        return audit.map(entries -> Gateway.request()
                        .get(entries + "&limit=500")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("items.size()"))
                .orElse(0);
    }

    private HttpResponse<byte[]> send(String key, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        RunningStack.stack().gateway().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .header("Idempotency-Key", key);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (content.length > 0) {
            request.header("Content-Type", mediaType.orElse("application/json"));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
