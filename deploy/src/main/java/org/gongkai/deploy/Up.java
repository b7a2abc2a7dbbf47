package org.gongkai.deploy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.StartFailure;

/** The command {@code deploy/up}: starts the stack, loads the sample district, and waits for Ctrl-C. */
public final class Up {

    private static final PrintStream OUT = System.out;

    private final Instant begun = Instant.now();

    private Up() {}

    /** Takes {@code --fresh} to start with empty databases; {@code gongkai.project} names the checkout. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.stream().anyMatch(word -> !word.equals("--fresh"))) {
            System.err.println("deploy/up takes --fresh, to start with empty databases, and nothing else.");
            System.exit(2);
        }
        try {
            Settings settings = Settings.of(Path.of(System.getProperty("gongkai.project", ".")), System.getenv());
            new Up().run(settings, words.contains("--fresh"));
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Settings settings, boolean fresh) throws InterruptedException {
        if (fresh && settings.server().isPresent()) {
            throw new StartFailure(
                    "--fresh does not empty a server of your own; drop its gongkai_ databases yourself.");
        }
        step("Starting; data in " + settings.data());
        Stack stack = Stack.start(settings, fresh, this::step);
        CountDownLatch end = new CountDownLatch(1);
        AtomicBoolean stopping = new AtomicBoolean();
        stack.processes()
                .forEach(process -> process.onExit().thenAccept(ended -> {
                    if (!stopping.get()) {
                        OUT.println("A process of the stack has ended by itself: see " + stack.logs()
                                + ", then stop and start again.");
                    }
                }));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping.set(true);
            OUT.println("Stopping ...");
            stack.close();
            OUT.println("Stopped.");
            end.countDown();
        }));
        SampleDistrict sample =
                new SampleDistrict(stack.accounts(), settings.data().resolve("sample-loaded"));
        sample.load();
        step("The sample district is loaded");
        OUT.println();
        OUT.println("  Report   " + stack.gateway().resolve(sample.reportPath() + ".html"));
        OUT.println("  as JSON  " + stack.gateway().resolve(sample.reportPath()));
        OUT.println("  API      " + stack.gateway().resolve("/swagger-ui") + "  (description: "
                + stack.gateway().resolve("/openapi.json") + ")");
        OUT.println("  Health   " + stack.gateway().resolve("/q/health"));
        signIn(stack);
        OUT.println("  Logs     " + stack.logs());
        OUT.println();
        OUT.println("Ctrl-C stops all of it.");
        end.await();
    }

    private static void signIn(Stack stack) {
        OUT.println("  Sign-in  in the browser on the report's page; or a token with one curl:");
        OUT.println("           curl -s " + stack.gateway().resolve("/api/v1/tokens")
                + " -H 'Content-Type: application/json' -d '{\"account\": \"clerk\", \"password\": \""
                + stack.accounts().password(Demo.CLERK) + "\"}'");
        OUT.println("  Accounts (passwords of a demonstration, drawn at the first start; change them)");
        for (Demo demo : Demo.values()) {
            OUT.printf("           %-10s %s%n", demo.account(), stack.accounts().password(demo));
        }
    }

    private void step(String done) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        OUT.printf("[%5.1f s] %s%n", seconds, done);
    }
}
