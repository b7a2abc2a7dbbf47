package org.gongkai.deploy.fuzz;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends what two generators make to a gateway, and judges every answer. */
public final class Fuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 6;

    /** The seeds of requests that follow each other lie apart. */
    private static final long APART = 1_000_003L;

    private interface Generator {

        RawRequest request(int number, Chance chance);
    }

    private final RawExchange exchange;
    private final Learned learned = new Learned();
    private final ContractRequests requests;
    private final long seed;

    /**
     * A fuzz of one gateway.
     *
     * @param document the description of the API
     * @param tokens of each role a token that is good at the moment; nobody else asks than these and who has not signed in
     */
    public Fuzz(URI gateway, JsonNode document, Map<String, Supplier<String>> tokens, long seed) {
        this.exchange = new RawExchange(gateway);
        List<ContractOperation> operations = new ArrayList<>(ContractOperation.all(document));
        // A few requests are not always to the same operations, and those that depend on each other come in any order.
        Collections.shuffle(operations, new Random(seed));
        this.requests = new ContractRequests(operations, learned, tokens);
        this.seed = seed;
    }

    /** Lets it know a value that parameters and members of a name may have. */
    public Fuzz knowing(String name, String value) {
        learned.keep(name, value);
        return this;
    }

    /** Sends requests that are made from the contract. */
    public Tally byContract(int count) throws InterruptedException {
        return send("by the contract", requests::request, count);
    }

    /** Sends requests whose bytes have come to harm. */
    public Tally byBytes(int count) throws InterruptedException {
        return send("byte by byte", new ByteRequests(requests)::request, count);
    }

    private Tally send(String name, Generator generator, int count) throws InterruptedException {
        Tally tally = new Tally(name);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < count; i++) {
                int number = i;
                clients.execute(() -> {
                    RawRequest request = generator.request(number, new Chance(seed + number * APART));
                    try {
                        send(tally, number, request);
                    } catch (RuntimeException failure) {
                        tally.fault(number, request, failure.toString());
                    }
                });
            }
            clients.shutdown();
            clients.awaitTermination(1, TimeUnit.DAYS);
        }
        return tally;
    }

    private void send(Tally tally, int number, RawRequest request) {
        try {
            Optional<RawAnswer> answer = exchange.send(request);
            if (answer.isEmpty()) {
                tally.answered(request, "waited for the rest");
                return;
            }
            tally.answered(request, String.valueOf(answer.get().status()));
            Judgement.fault(answer.get(), request.asksForHead())
                    .ifPresent(fault -> tally.fault(number, request, fault));
            learn(request, answer.get());
        } catch (SocketTimeoutException e) {
            tally.answered(request, "no answer in time");
            tally.fault(number, request, "no answer in time");
        } catch (IOException e) {
            tally.answered(request, "ended without an answer");
            // What lacks its end may be broken so that a server has nobody to answer.
            if (request.isComplete()) {
                tally.fault(number, request, "ended without an answer");
            }
        }
    }

    private void learn(RawRequest request, RawAnswer answer) {
        if (answer.status() != 401 && answer.status() != 403 && !request.role().isEmpty()) {
            learned.letIn(request.operation(), request.role());
        }
        if (answer.status() >= 300) {
            return;
        }
        String path = request.target().replaceFirst("\\?.*", "");
        Optional.ofNullable(answer.headers().get("etag"))
                .ifPresent(tag -> learned.tag(
                        Optional.ofNullable(answer.headers().get("location")).orElse(path), tag));
        if (String.valueOf(answer.headers().get("content-type")).contains("json")) {
            try {
                learned.hear(path, JSON.readTree(answer.body()));
            } catch (IOException e) {
                // An answer that was cut, for it is large.
            }
        }
    }
}
