package org.gongkai.deploy.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.StartFailure;

/** Kills and stops the parts of a stack, and knows how long each was away. */
final class Kills {

    private static final String DATABASE = "PostgreSQL";
    private static final Duration TO_COME_BACK = Duration.ofMinutes(3);

    /** The launcher waits a minute for what ends six times in a row, each time within a minute; each part is killed in its turn. */
    private static final Duration APART = Duration.ofSeconds(75);

    private final Stack stack;
    private final PrintStream out;
    private final Random random;
    private final Map<String, Double> longest = new TreeMap<>();
    private final List<String> parts = Stream.concat(
                    Stream.of(Service.values()).map(Service::module), Stream.of(DATABASE))
            .toList();

    Kills(Stack stack, PrintStream out, long seed) {
        this.stack = stack;
        this.out = out;
        this.random = new Random(seed);
    }

    /** Kills each part so many times, in turns. */
    void killAll(int times) throws InterruptedException {
        for (int round = 1; round <= times; round++) {
            long begun = System.nanoTime();
            for (String part : parts) {
                double seconds = kill(part);
                longest.merge(part, seconds, Math::max);
                out.printf("round %d of %d: %s is back after %.1f s%n", round, times, part, seconds);
                Thread.sleep(random.nextInt(4_000));
            }
            Thread.sleep(Math.max(0, APART.toMillis() - (System.nanoTime() - begun) / 1_000_000));
        }
    }

    /** Seconds until the part that was longest away was back, by part. */
    Map<String, Double> longest() {
        return longest;
    }

    /** Stops one of the services for a moment, as a machine does that has too much to do, and lets it go on. */
    void stopOne() throws InterruptedException, IOException {
        Service service = Service.values()[random.nextInt(Service.values().length)];
        String pid = String.valueOf(stack.service(service).child().handle().pid());
        new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
        Thread.sleep(2_000 + random.nextInt(4_000));
        new ProcessBuilder("kill", "-CONT", pid).start().waitFor();
    }

    private double kill(String part) {
        ProcessHandle killed = process(part).orElseThrow(() -> new StartFailure(part + " is not there."));
        long begun = System.nanoTime();
        killed.destroyForcibly();
        require(() -> isBack(part, killed), part + " does not come back.");
        return (System.nanoTime() - begun) / 1e9;
    }

    /** All of it must be as before: a database server that is back is of no use before the services have found it. */
    private boolean isBack(String part, ProcessHandle killed) {
        return process(part).filter(process -> !process.equals(killed)).isPresent()
                && Stream.of(Service.values())
                        .allMatch(each -> stack.service(each).isReady());
    }

    private Optional<ProcessHandle> process(String part) {
        return part.equals(DATABASE)
                ? postmaster()
                : Stream.of(Service.values())
                        .filter(service -> service.module().equals(part))
                        .map(service -> stack.service(service).child().handle())
                        .findFirst();
    }

    private Optional<ProcessHandle> postmaster() {
        Path file = stack.logs().resolveSibling("cluster/postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.getFirst()));
        } catch (IOException writtenAtThisMoment) {
            return Optional.empty();
        }
    }

    private static void require(BooleanSupplier wanted, String otherwise) {
        if (!new Patience(TO_COME_BACK).await(wanted, () -> false)) {
            throw new StartFailure(otherwise);
        }
    }
}
