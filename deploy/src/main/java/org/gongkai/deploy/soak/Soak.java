package org.gongkai.deploy.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.outbox.Arrivals;
import org.gongkai.deploy.outbox.DirectoryWriters;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.year.Latencies;
import org.gongkai.deploy.year.Office;

/**
 * The command {@code deploy/soak MINUTES}: so many minutes of clerks at work among clients without manners, while services are
 * stopped for moments and their memory is watched; then, under the same load, each service and PostgreSQL is killed again and
 * again. Fails when something that was acknowledged is lost or doubled, a recount or an audit does not hold, memory grows, or
 * a part is away for too long.
 */
public final class Soak {

    private static final PrintStream OUT = System.out;
    private static final long SEED = Long.getLong("gongkai.seed", 20261128L);
    private static final int KILLS = Integer.getInteger("gongkai.kills", 25);

    /** A disk of its own that may be filled; empty where there is none. */
    private static final String DISK = System.getProperty("gongkai.disk", "");

    private static final int WRITERS = 24;
    private static final int DIRECTORY_WRITERS = 2;
    private static final int SHOWN = 20;
    private static final double LONGEST_AWAY_SECONDS = 15;
    private static final double STEEPEST_MEGABYTES = 1;

    /** The share of the time in which caches and code fill, and memory rightly grows. */
    private static final double WARM = 0.25;

    /** A service that has just been started says nothing of how it goes on. */
    private static final int LEAST_MINUTES = 15;

    private static final Duration TO_ARRIVE = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_STOPS = Duration.ofMinutes(1);
    private static final String REGION = "460000";

    private final Stack stack;
    private final List<String> wrong = new ArrayList<>();

    private Soak(Stack stack) {
        this.stack = stack;
    }

    /** Takes the minutes; {@code gongkai.project} names the checkout, {@code gongkai.kills} how often each part is killed. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1 || !arguments[0].matches("[0-9]{1,4}")) {
            System.err.println("deploy/soak MINUTES");
            System.exit(2);
        }
        Path data = DISK.isEmpty() ? Files.createTempDirectory("gongkai-soak") : Path.of(DISK);
        boolean good;
        try (Stack stack = Stack.start(TrialStack.settings(data), true, done -> OUT.println("launcher: " + done))) {
            good = new Soak(stack).soak(Integer.parseInt(arguments[0]));
        }
        OUT.println("data folder, to be deleted: " + data);
        if (!good) {
            System.exit(1);
        }
    }

    private boolean soak(int minutes) throws Exception {
        String office = TrialStack.office(stack, REGION);
        Latencies latencies = new Latencies();
        Map<String, Long> newest;
        try (Office people = new Office(stack, latencies)) {
            SoakWriters writers = new SoakWriters(people, office, WRITERS, SEED);
            RudeClients rude = new RudeClients(stack.gateway(), SEED);
            try (DirectoryWriters directory =
                    new DirectoryWriters(stack, stack.accounts().client(Demo.ADMIN), REGION, DIRECTORY_WRITERS, SEED)) {
                Kills kills = new Kills(stack, OUT, SEED);
                steady(minutes, kills);
                int before = writers.count();
                OUT.printf("%d writes acknowledged in %d minutes%n", before, minutes);
                if (!DISK.isEmpty()) {
                    wrong.addAll(new FullDisk(stack).fill());
                    OUT.println("The disk was full for a while");
                }
                kills.killAll(KILLS);
                kills.longest().forEach(this::judgeAbsence);
                directory.end();
                newest = new TreeMap<>(directory.acknowledged());
                rude.end();
                writers.end();
                OUT.printf(
                        "%d kills of each part, %d writes acknowledged meanwhile, %d in all%n",
                        KILLS, writers.count() - before, writers.count());
            }
            wrong.addAll(writers.differences());
            verify(people, office);
        }
        latencies.tell(OUT);
        judgeArrivals(newest);
        OUT.printf("%d faults%n", wrong.size());
        wrong.stream().limit(SHOWN).forEach(OUT::println);
        return wrong.isEmpty();
    }

    private void steady(int minutes, Kills kills) throws InterruptedException, IOException {
        MemorySlopes memory = new MemorySlopes(stack);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long nextStop = System.nanoTime() + BETWEEN_STOPS.toNanos();
        while (System.nanoTime() < end) {
            memory.look();
            Thread.sleep(BETWEEN_LOOKS);
            if (System.nanoTime() > nextStop) {
                kills.stopOne();
                nextStop = System.nanoTime() + BETWEEN_STOPS.toNanos();
            }
        }
        if (minutes > 0) {
            memory.slopes(minutes * WARM).forEach((name, slope) -> {
                OUT.printf("memory of %s: %.0f MB, %+.2f MB a minute%n", name, memory.last(name), slope);
                if (minutes >= LEAST_MINUTES && slope > STEEPEST_MEGABYTES) {
                    wrong.add("The memory of %s grows by %.2f MB a minute".formatted(name, slope));
                }
            });
        }
    }

    private void judgeAbsence(String part, double seconds) {
        OUT.printf("%s was away for %.1f s at most%n", part, seconds);
        if (seconds > LONGEST_AWAY_SECONDS) {
            wrong.add("%s was away for %.1f s".formatted(part, seconds));
        }
    }

    private void verify(Office people, String office) throws InterruptedException {
        JsonNode recount = people.post(
                Demo.CLERK,
                "verification",
                "/api/v1/statistics/verification",
                "{\"agencyCode\": \"%s\"}".formatted(office));
        recount.required("differences").forEach(difference -> wrong.add(difference.toString()));
        OUT.printf("recount of %d records%n", recount.required("checkedRecords").asInt());
        for (Service service : Service.values()) {
            JsonNode audit =
                    people.post(Demo.AUDITOR, "audit", "/api/v1/audit/" + service.module() + "/verification", "{}");
            if (!audit.required("firstBroken").isNull()) {
                wrong.add(service.module() + ": " + audit.required("firstBroken"));
            }
        }
    }

    private void judgeArrivals(Map<String, Long> newest) throws IOException {
        GatewayClient administrator = stack.accounts().client(Demo.ADMIN);
        // What was done and not acknowledged arrives as well.
        newest.replaceAll((code, acknowledged) -> {
            String path = "/api/v1/agencies/" + code;
            new Patience(TO_ARRIVE)
                    .await(() -> administrator.get(path).required("replicated").asBoolean(), () -> false);
            long version = administrator.get(path).required("version").asLong();
            if (version < acknowledged) {
                wrong.add(code + " was acknowledged as version " + acknowledged + " and is " + version);
            }
            return version;
        });
        Arrivals arrivals = Arrivals.of(stack, stack.accounts().client(Demo.AUDITOR), newest);
        OUT.printf(
                "changes of the directory: due %d, delivered %d, lost %d, out of order %d%n",
                arrivals.due(), arrivals.taken(), arrivals.lost(), arrivals.overtaken());
        if (arrivals.lost() + arrivals.overtaken() > 0) {
            wrong.add(arrivals.toString());
        }
    }
}
