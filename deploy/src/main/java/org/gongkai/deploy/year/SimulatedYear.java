package org.gongkai.deploy.year;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;

/**
 * The command {@code deploy/simulated-year}: applications of a year, each along a random legal path, through the API, while the
 * services are killed one after the other. Fails when a cell is not what the paths come to, a step was lost or doubled, or the
 * recount differs.
 */
public final class SimulatedYear {

    private static final PrintStream OUT = System.out;
    private static final int APPLICATIONS = Integer.getInteger("gongkai.applications", 10_000);
    private static final long SEED = Long.getLong("gongkai.seed", 20251231L);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(Integer.getInteger("gongkai.kill-seconds", 30));
    private static final int WRITERS = 8;
    private static final int YEAR = 2025;
    private static final int LAST_DAY = 330;
    private static final int SHOWN = 10;
    private static final String REGION = "460000";
    private static final List<String> KINDS =
            List.of("NATURAL_PERSON", "ENTERPRISE", "RESEARCH", "PUBLIC_WELFARE", "LEGAL_SERVICE", "OTHER_ORG");

    private final Stack stack;
    private final String office;
    private final Latencies latencies = new Latencies();
    private final Expected expected = new Expected();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicInteger kills = new AtomicInteger();

    private SimulatedYear(Stack stack, String office) {
        this.stack = stack;
        this.office = office;
    }

    /** Takes nothing; {@code gongkai.project} names the checkout, {@code gongkai.applications} how many, {@code gongkai.seed} which. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-simulated-year");
        Settings settings = TrialStack.settings(data);
        boolean good;
        try (Stack stack = Stack.start(settings, true, done -> {})) {
            String office = TrialStack.office(stack, REGION);
            good = new SimulatedYear(stack, office).measure();
        }
        OUT.println("data folder, to be deleted: " + data);
        if (!good) {
            System.exit(1);
        }
    }

    private boolean measure() throws Exception {
        long begun = System.nanoTime();
        Thread killer = Thread.ofPlatform().daemon().start(this::kill);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                Office people = new Office(stack, latencies)) {
            for (int serial = 1; serial <= APPLICATIONS; serial++) {
                int number = serial;
                writers.execute(() -> lead(people, number));
            }
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.DAYS);
            killer.interrupt();
            killer.join();
            double seconds = (System.nanoTime() - begun) / 1e9;
            OUT.printf(
                    "%d applications, %d steps in %.0f s, %d kills%n", taken.size(), steps.get(), seconds, kills.get());
            latencies.tell(OUT);
            return tell(people);
        }
    }

    private void kill() {
        List<Service> all = List.of(Service.values());
        try {
            while (true) {
                Thread.sleep(BETWEEN_KILLS);
                Service next = all.get(kills.getAndIncrement() % all.size());
                stack.service(next).child().handle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            // The year is over.
            Thread.currentThread().interrupt();
        }
    }

    private void lead(Office people, int serial) {
        Random random = new Random(SEED + serial);
        LegalPath path = LegalPath.draw(random, LocalDate.ofYearDay(YEAR, 2 + random.nextInt(LAST_DAY)));
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        try {
            String id = people.post(Demo.CLERK, "applications", "/api/v1/applications", """
                            {"receiptNumber": "S-%d", "agencyCode": "%s", "channel": "IN_PERSON", "applicantKind": "%s",
                             "applicantName": "申请人%d", "subject": "第%d号信息", "receivedOn": "%s"}
                            """.formatted(
                                    serial, office, kind, serial, serial, path.receivedOn()))
                    .path("id")
                    .asText();
            for (Move move : path.moves()) {
                if (move.step().equals("archivings")) {
                    explain(people, id, move);
                }
                people.post(move.who(), move.name(), "/api/v1/applications/" + id + "/" + move.step(), move.body());
                steps.incrementAndGet();
            }
            expected.add(kind, path);
            taken.put(id, path.taken());
        } catch (IllegalStateException e) {
            faults.add("S-" + serial + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was late says the calendar, and with it whether the file needs an explanation. */
    private static void explain(Office people, String id, Move archiving) throws InterruptedException {
        String documents = "/api/v1/applications/" + id + "/documents";
        for (JsonNode code : people.get(Demo.CLERK, documents).path("missing")) {
            if (code.asText().equals("D51_OVERDUE")) {
                people.post(Demo.CLERK, "documents", documents, """
                        {"code": "D51_OVERDUE", "on": "%s", "elements": {"overdueCause": "检索量大", "responsible": "李某"}}
                        """.formatted(archiving.on()));
            }
        }
    }

    private boolean tell(Office people) throws InterruptedException {
        List<String> wrong = new ArrayList<>(faults);
        for (Map.Entry<String, Long> life : taken.entrySet()) {
            long there = steps(people.get(Demo.CLERK, "/api/v1/applications/" + life.getKey()));
            if (there != life.getValue()) {
                wrong.add("%s has %d steps, and not %d".formatted(life.getKey(), there, life.getValue()));
            }
        }
        for (int year = YEAR; year <= YEAR + 1; year++) {
            JsonNode statistics = people.get(Demo.CLERK, "/api/v1/statistics/" + year + "?agencyCode=" + office);
            wrong.addAll(expected.differences(year, statistics.path("figures").path("T3")));
        }
        JsonNode recount = people.post(
                Demo.CLERK,
                "verification",
                "/api/v1/statistics/verification",
                "{\"agencyCode\": \"%s\"}".formatted(office));
        recount.path("differences").forEach(difference -> wrong.add(difference.toString()));
        OUT.printf(
                "%d faults; recount of %d records%n",
                wrong.size(), recount.path("checkedRecords").asInt());
        wrong.stream().limit(SHOWN).forEach(OUT::println);
        return wrong.isEmpty() && taken.size() == APPLICATIONS;
    }

    /** What the calendar has brought about is no step that could be lost or doubled. */
    private static long steps(JsonNode application) {
        long steps = 0;
        for (JsonNode entry : application.path("handling").path("timeline")) {
            steps += entry.path("origin").asText().equals("STEP") ? 1 : 0;
        }
        return steps;
    }
}
