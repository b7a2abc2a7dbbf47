package org.gongkai.deploy;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.FileTrouble;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.DevMode;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;
import org.gongkai.deploy.tls.ServedTls;

/**
 * The commands {@code deploy/up} and {@code deploy/dev}: starts the stack, loads the sample district, and waits for
 * Ctrl-C.
 */
public final class Up {

    private static final PrintStream OUT = System.out;

    private static final Duration TO_STOP = Duration.ofMinutes(4);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Instant begun = Instant.now();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean up;
    private volatile boolean stopping;

    private Up() {}

    /** Takes {@code --fresh} to start with empty databases; {@code gongkai.project} names the checkout. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        if (words.stream().anyMatch(word -> !word.equals("--fresh"))) {
            System.err.println("The launcher takes --fresh, to start with empty databases, and nothing else.");
            System.exit(2);
        }
        int status = new Up().runToTheEnd(words.contains("--fresh"));
        System.exit(status);
    }

    /** Runs until it fails or is told to stop, by Ctrl-C or otherwise, in whatever it does at that moment. */
    private int runToTheEnd(boolean fresh) {
        Thread running = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running)));
        try {
            run(
                    Settings.of(Path.of(System.getProperty("gongkai.project", ".")), System.getenv())
                            .developing(DevMode.of(System.getProperties())),
                    fresh);
            return 0;
        } catch (InterruptedException | StartFailure | UncheckedIOException end) {
            if (!stopping) {
                System.err.println(line(end));
            }
            return 1;
        } finally {
            ended.countDown();
        }
    }

    private void stop(Thread running) {
        if (ended.getCount() == 0) {
            return;
        }
        announceStop();
        running.interrupt();
        try {
            OUT.println(ended.await(TO_STOP.toSeconds(), TimeUnit.SECONDS) ? "Stopped." : "Not all of it has stopped.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void announceStop() {
        OUT.println("Stopping ...");
        stopping = true;
    }

    /** One line, whatever a library or a server had to say. */
    private static String line(Exception end) {
        String message = end instanceof UncheckedIOException trouble
                ? "Gongkai cannot go on: " + FileTrouble.of(trouble.getCause()) + "."
                : String.valueOf(end.getMessage());
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    private void run(Settings settings, boolean fresh) throws InterruptedException {
        if (fresh && settings.server().isPresent()) {
            throw new StartFailure(
                    "--fresh does not empty a server of your own; drop its gongkai_ databases yourself.");
        }
        step("Starting; data in " + settings.data());
        try (Stack stack = Stack.start(settings, fresh, this::step)) {
            show(settings, stack);
            new CountDownLatch(1).await();
        }
    }

    private void show(Settings settings, Stack stack) {
        SampleDistrict sample =
                new SampleDistrict(stack.accounts(), settings.data().resolve("sample-loaded"));
        sample.load();
        step("The sample district is loaded");
        sample.publish()
                .ifPresentOrElse(
                        why -> step("The district's report of 2021 is not published: " + why),
                        () -> step("The district's report of 2021 is published"));
        OUT.println();
        OUT.println("  Open     " + stack.gateway().resolve("/") + "  (begin here; nothing needs a sign-in)");
        OUT.println("  Report   " + stack.gateway().resolve(sample.publicPath() + ".html"));
        OUT.println("  as JSON  " + stack.gateway().resolve(sample.publicPath()));
        OUT.println("  API      " + stack.gateway().resolve("/swagger-ui") + "  (description: "
                + stack.gateway().resolve("/openapi.json") + ")");
        OUT.println("  Health   " + stack.gateway().resolve("/q/health"));
        stack.tls().ifPresent(Up::showTls);
        signIn(stack);
        OUT.println("  Logs     " + stack.logs());
        settings.developed()
                .map(DevMode::service)
                .ifPresent(service -> OUT.println("  Dev mode " + service.module() + ": what changes below "
                        + settings.project().resolve(service.module()).resolve("src/main")
                        + " is compiled at the next request"));
        OUT.println();
        OUT.println("Ctrl-C stops all of it.");
        up = true;
    }

    private static void showTls(ServedTls tls) {
        OUT.println("  TLS      " + tls.origin().resolve("/") + "  (certificate: " + tls.certificateInWords() + ")");
        tls.toBeTrusted().ifPresent(file -> OUT.println("           browsers trust it that were given " + file));
    }

    private static void signIn(Stack stack) {
        OUT.println(
                "  Sign-in  in the browser at " + stack.gateway().resolve("/sign-in") + "; or a token with one curl:");
        OUT.println("           curl -s " + stack.gateway().resolve("/api/v1/tokens")
                + " -H 'Content-Type: application/json' -d '{\"account\": \"clerk\", \"password\": \""
                + stack.accounts().password(Demo.CLERK) + "\"}'");
        OUT.println("  Accounts (passwords of a demonstration, drawn at the first start; change them)");
        for (Demo demo : Demo.values()) {
            OUT.printf("           %-10s %s%n", demo.account(), stack.accounts().password(demo));
        }
    }

    /**
     * What is done: with the seconds since the command was given, and when all of it is up with the time of day. Ctrl-C ends
     * a service that has just been started again as well; of that nothing is told.
     */
    private synchronized void step(String done) {
        if (stopping) {
            return;
        }
        if (up) {
            OUT.printf("[%s] %s%n", LocalDateTime.now(ZoneId.systemDefault()).format(CLOCK), done);
            return;
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        OUT.printf("[%5.1f s] %s%n", seconds, done);
    }
}
