package org.gongkai.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Clerks who register applications without a pause, and remember which the gateway acknowledged. */
final class Writers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final URI gateway;
    private final String agency;
    private final String token;
    private volatile boolean done;

    /** Clerks of the shared stack. The token is got beforehand: while the gateway is gone nobody can sign in. */
    Writers(String agency, int clerks) {
        this(RunningStack.stack().gateway(), Callers.token("CLERK"), agency, clerks);
    }

    /** Clerks who all have this token. */
    Writers(URI gateway, String token, String agency, int clerks) {
        this.gateway = gateway;
        this.agency = agency;
        this.token = token;
        for (int i = 0; i < clerks; i++) {
            threads.add(Thread.ofVirtual().start(this::write));
        }
    }

    /** How many were acknowledged so far. */
    int count() {
        return acknowledged.size();
    }

    /** Ends the writing and answers the receipt numbers that were acknowledged. */
    Set<String> acknowledged() {
        close();
        return new TreeSet<>(acknowledged);
    }

    /** How many were sent, acknowledged or not. */
    int sent() {
        return sent.get();
    }

    /** The receipt numbers that the register has of the agency. */
    static Set<String> registered(String agency) {
        Set<String> numbers = new TreeSet<>();
        String after = null;
        do {
            var page = Gateway.request()
                    .get("/api/v1/applications?limit=500&agencyCode=" + agency
                            + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.getList("items.receiptNumber", String.class));
            after = page.getString("next");
        } while (after != null);
        return numbers;
    }

    /** What they register. */
    static String application(String number, String agency) {
        return """
                {"receiptNumber": "%s", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "NATURAL_PERSON",
                 "receivedOn": "2023-05-08"}
                """.formatted(number, agency);
    }

    @Override
    public void close() {
        done = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private void write() {
        while (!done) {
            String number = "W-" + sent.incrementAndGet();
            try {
                if (post(number) == 201) {
                    acknowledged.add(number);
                }
            } catch (IOException cut) {
                // Whether it is registered nobody knows: it was not acknowledged.
                Thread.yield();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int post(String number) throws IOException, InterruptedException {
        URI uri = gateway.resolve("/api/v1/applications");
        String body = application(number, agency);
        return http.send(
                        HttpRequest.newBuilder(uri)
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
