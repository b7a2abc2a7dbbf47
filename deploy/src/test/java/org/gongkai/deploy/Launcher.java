package org.gongkai.deploy;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;

/** The commands that start a stack, as a user gives them at a terminal: a process of its own, and a group of them. */
final class Launcher implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(4);

    /** The longest end is that in which services lay out their classes. */
    private static final Duration TO_END = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;
    private final String host;
    private final int port;
    private final Map<Demo, GatewayClient> clients = new ConcurrentHashMap<>();

    private Launcher(Process process, Path output, String host, int port) {
        this.process = process;
        this.output = output;
        this.host = host;
        this.port = port;
    }

    /** A shell that runs tests in the background ignores SIGINT, and all below it; a terminal's does not. */
    private static final List<String> AT_A_TERMINAL =
            List.of("setsid", "env", "--default-signal=INT", "--default-signal=HUP");

    static Launcher start(Path data, int port, Map<String, String> more, String... arguments) {
        return start(AT_A_TERMINAL, RunningStack.PROJECT, data, port, more, arguments);
    }

    /** {@code deploy/dev}. */
    static Launcher dev(Path data, int port, String... arguments) {
        return start("dev", AT_A_TERMINAL, RunningStack.PROJECT, data, port, Map.of(), arguments);
    }

    /** Starts {@code deploy/up} of a checkout through other commands, which are to become it. */
    static Launcher start(
            List<String> through, Path project, Path data, int port, Map<String, String> more, String... arguments) {
        return start("up", through, project, data, port, more, arguments);
    }

    private static Launcher start(
            String name,
            List<String> through,
            Path project,
            Path data,
            int port,
            Map<String, String> more,
            String... arguments) {
        List<String> command = new ArrayList<>(through);
        command.add(project.resolve("deploy").resolve(name).toString());
        command.addAll(List.of(arguments));
        Path output = temporaryFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().put("GONGKAI_PORT", String.valueOf(port));
        builder.environment().putAll(more);
        try {
            return new Launcher(builder.start(), output, more.getOrDefault("GONGKAI_HOST", "127.0.0.1"), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Launcher awaitUp() {
        return awaitLine("Ctrl-C stops");
    }

    /** Waits until it prints a line with these words. */
    Launcher awaitLine(String words) {
        try {
            Awaitility.await("the launcher says " + words)
                    .atMost(TO_START)
                    .until(() -> output().stream().anyMatch(line -> line.contains(words)) || !process.isAlive());
        } catch (ConditionTimeoutException late) {
            close();
            throw new AssertionError("the launcher does not say so in time: " + output(), late);
        }
        if (output().stream().noneMatch(line -> line.contains(words))) {
            throw new AssertionError("the launcher ended: " + output());
        }
        return this;
    }

    /** Waits for the end and answers the exit status. */
    int awaitEnd() {
        try {
            if (!process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the launcher does not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A request with a token that is got as the launcher says: with the account and password that it printed. */
    RequestSpecification as(Demo demo) {
        return anonymous().header("Authorization", "Bearer " + token(demo));
    }

    /** Such a token. */
    String token(Demo demo) {
        return signIn(demo).token();
    }

    /** A request of nobody in particular. */
    RequestSpecification anonymous() {
        return given().baseUri(gateway().toString());
    }

    private GatewayClient signIn(Demo demo) {
        return clients.computeIfAbsent(
                demo, who -> new GatewayClient(gateway(), new Login(who.account(), password(who))));
    }

    private String password(Demo demo) {
        return output().stream()
                .filter(line -> line.matches("\\s+" + demo.account() + "\\s+\\S+"))
                .map(line -> line.strip().split("\\s+")[1])
                .findFirst()
                .orElseThrow();
    }

    URI gateway() {
        return URI.create("http://" + host + ":" + port);
    }

    List<String> output() {
        try {
            // Java itself says first that it heeds the variable that makes the system tests quicker.
            return Files.readAllLines(output).stream()
                    .filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Ctrl-C in a terminal does: the signal goes to every process of the group. */
    void interrupt() {
        signal("-INT", "-" + process.pid());
    }

    /** What {@code kill} and a system that shuts down do. */
    void terminate() {
        signal("-TERM", String.valueOf(process.pid()));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the launcher at once, so that it can clear nothing up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }

    /** Sends a signal to a process, or to a group of them. */
    static void signal(String signal, String whom) {
        try {
            new ProcessBuilder("kill", signal, "--", whom).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("launcher", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
