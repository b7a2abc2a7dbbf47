package org.gongkai.deploy.fuzz;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Settings;

/**
 * The command {@code deploy/fuzz}: two generators throw requests at every operation of a stack of their own. Fails when an answer is a
 * failure of ours, or a refusal without a problem document, or when a whole request waits for one in vain.
 */
public final class FuzzTrial {

    private static final PrintStream OUT = System.out;
    private static final int REQUESTS = Integer.getInteger("gongkai.requests", 20_000);
    private static final long SEED = Long.getLong("gongkai.seed", 20260228L);
    private static final String REGION = "460000";

    private FuzzTrial() {}

    /**
     * Takes nothing; {@code gongkai.project} names the checkout, {@code gongkai.requests} how many each generator makes,
     * {@code gongkai.seed} which.
     */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-fuzz");
        Settings settings = TrialStack.settings(data);
        boolean good;
        try (Stack stack = Stack.start(settings, true, done -> {})) {
            String office = TrialStack.office(stack, REGION);
            Fuzz fuzz = new Fuzz(stack.gateway(), description(stack.gateway()), tokens(stack), SEED)
                    .knowing("agencyCode", office);
            Tally byContract = timed(() -> fuzz.byContract(REQUESTS));
            byContract.tell(OUT, data);
            Tally byBytes = timed(() -> fuzz.byBytes(REQUESTS));
            byBytes.tell(OUT, data);
            good = byContract.faults().isEmpty() && byBytes.faults().isEmpty();
        }
        OUT.println("seed " + SEED + "; data folder with the logs and the first request of each fault, to be deleted: "
                + data);
        if (!good) {
            System.exit(1);
        }
    }

    private interface Run {

        Tally run() throws InterruptedException;
    }

    private static Tally timed(Run run) throws InterruptedException {
        long begun = System.nanoTime();
        Tally tally = run.run();
        OUT.printf("%.0f s%n", (System.nanoTime() - begun) / 1e9);
        return tally;
    }

    private static JsonNode description(URI gateway) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(gateway.resolve("/openapi.json")).build();
            return new ObjectMapper()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    private static Map<String, Supplier<String>> tokens(Stack stack) {
        Map<String, Supplier<String>> tokens = new TreeMap<>();
        for (Demo demo : Demo.values()) {
            tokens.put(demo.name(), () -> stack.accounts().client(demo).token());
        }
        return tokens;
    }
}
