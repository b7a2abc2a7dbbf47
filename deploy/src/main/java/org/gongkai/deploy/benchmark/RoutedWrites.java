package org.gongkai.deploy.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Settings;

/**
 * The command {@code deploy/routed-writes}: many writes through the gateway, with pauses around the time after which
 * connections to a service are closed. None may be lost to a connection that was closed before it was used.
 */
public final class RoutedWrites {

    private static final int WRITERS = 12;
    private static final int SHORTEST_PAUSE_MILLIS = 1_500;
    private static final int LONGEST_PAUSE_MILLIS = 4_500;
    private static final int WRITES_A_PAUSE = 150;
    private static final int WRITES = Integer.getInteger("gongkai.writes", 50_000);
    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);

    private final Stack stack;
    private final GatewayClient clerk;
    private final String agency;
    private final SortedMap<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    private RoutedWrites(Stack stack, GatewayClient clerk, String agency) {
        this.stack = stack;
        this.clerk = clerk;
        this.agency = agency;
    }

    /** Takes nothing; {@code gongkai.project} names the checkout, {@code gongkai.writes} how many. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-routed-writes");
        Settings settings = TrialStack.settings(data);
        boolean good;
        try (Stack stack = Stack.start(settings, true, done -> {})) {
            GatewayClient administrator = stack.accounts().client(Demo.ADMIN);
            String agency = Traffic.agency(administrator, 1);
            String password = stack.accounts().password(Demo.CLERK);
            administrator.put("/api/v1/accounts/writer", """
                {"role": "CLERK", "displayName": "测试", "regionCode": "45", "password": "%s"}
                """.formatted(password));
            RoutedWrites writes =
                    new RoutedWrites(stack, new GatewayClient(stack.gateway(), new Login("writer", password)), agency);
            good = writes.send();
        }
        System.out.println("data folder, to be deleted: " + data);
        if (!good) {
            System.exit(1);
        }
    }

    private boolean send() throws InterruptedException {
        long begun = System.nanoTime();
        Thread[] writers = new Thread[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers[writer] = Thread.ofPlatform().start(() -> write(number));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        System.out.printf("%,d writes in %.0f s; answers: %s%n", WRITES, (System.nanoTime() - begun) / 1e9, answers);
        return answers.keySet().stream().allMatch(status -> status == 201)
                && answers.getOrDefault(201, new AtomicInteger()).get() == WRITES;
    }

    private void write(int writer) {
        Random random = new Random(SEED + writer);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = writer; i < WRITES; i += WRITERS) {
                if (random.nextInt(WRITES_A_PAUSE) == 0) {
                    Thread.sleep(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
                }
                int status = http.send(request(i), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                answers.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the gateway does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(int number) {
        String application = """
            {"receiptNumber": "W-%d", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "ENTERPRISE",
             "receivedOn": "2025-03-03"}
            """.formatted(number, agency);
        return HttpRequest.newBuilder(stack.gateway().resolve("/api/v1/applications"))
                .header("Authorization", "Bearer " + clerk.token())
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMinutes(1))
                .POST(HttpRequest.BodyPublishers.ofString(application))
                .build();
    }
}
