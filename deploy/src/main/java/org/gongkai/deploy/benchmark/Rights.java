package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Service;

/**
 * What rights cost: a request that needs a token against one that needs none and answers the same bytes, and how many
 * sign-ins a gateway takes.
 */
final class Rights {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UPS = 4_000;
    private static final int MEASURED = 1_000;
    private static final int ROUNDS = 5;
    private static final int CALLERS = 8;
    private static final long SIGN_IN_NANOS = 5_000_000_000L;

    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Rights(Stack stack) {
        this.stack = stack;
    }

    void measure() throws Exception {
        authorisation();
        signIns();
    }

    /** At the service itself: the gateway counts requests without a token. */
    private void authorisation() throws Exception {
        URI origin = stack.service(Service.DISCLOSURE).origin();
        String query = "disclosures?limit=1&agencyCode=" + SampleDistrict.AGENCY_CODE;
        HttpRequest open = HttpRequest.newBuilder(origin.resolve("/api/v1/public/" + query))
                .build();
        HttpRequest guarded = HttpRequest.newBuilder(origin.resolve("/api/v1/" + query))
                .header(
                        "Authorization",
                        "Bearer " + stack.accounts().client(Demo.CLERK).token())
                .build();
        if (!send(open).body().equals(send(guarded).body())) {
            throw new IllegalStateException("the two do not answer the same bytes");
        }
        for (int i = 0; i < WARM_UPS; i++) {
            send(open);
            send(guarded);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            double without = medianMillis(open);
            double with = medianMillis(guarded);
            OUT.printf(
                    "round %d: the same bytes without a token: median %.3f ms; with one, in scope: %.3f ms; ratio %.2f%n",
                    round, without, with, with / without);
        }
    }

    private void signIns() throws InterruptedException {
        String body = "{\"account\": \"%s\", \"password\": \"%s\"}"
                .formatted(Demo.CLERK.account(), stack.accounts().password(Demo.CLERK));
        HttpRequest request = HttpRequest.newBuilder(stack.gateway().resolve("/api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        AtomicInteger in = new AtomicInteger();
        AtomicInteger held = new AtomicInteger();
        long end = System.nanoTime() + SIGN_IN_NANOS;
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    (send(request).statusCode() == 200 ? in : held).incrementAndGet();
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        double seconds = SIGN_IN_NANOS / 1e9;
        OUT.printf(
                "sign-ins of %d callers at once: %.1f a second; told to come again: %.1f a second%n",
                CALLERS, in.get() / seconds, held.get() / seconds);
    }

    private double medianMillis(HttpRequest request) {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            send(request);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2] / 1e6;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the stack does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
