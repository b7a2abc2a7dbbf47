package org.gongkai.deploy.year;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;

/**
 * The command {@code deploy/simulated-year}: applications of a year, each along a random legal path, through the API, while the
 * services are killed one after the other. Fails when a cell or what was paid is not what the paths come to, a step was lost or
 * doubled, an event of it was lost, doubled or told out of order, a number was given twice or left out, or the recount differs.
 */
public final class SimulatedYear {

    private static final PrintStream OUT = System.out;
    private static final int APPLICATIONS = Integer.getInteger("gongkai.applications", 10_000);
    private static final long SEED = Long.getLong("gongkai.seed", 20251231L);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(Integer.getInteger("gongkai.kill-seconds", 30));
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int WRITERS = 8;
    private static final int YEAR = 2025;
    private static final int LAST_DAY = 330;
    private static final int SHOWN = 10;
    private static final String REGION = "460000";

    private final Stack stack;
    private final String office;
    private final Latencies latencies = new Latencies();
    private final Expected expected = new Expected();
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
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                Office people = new Office(stack, latencies)) {
            EventLog events = EventLog.of(people, office);
            long begun = System.nanoTime();
            Thread killer = Thread.ofPlatform().daemon().start(this::kill);
            Lives lives = new Lives(people, office, expected);
            LocalDate today = LocalDate.now(CHINA);
            for (int serial = 1; serial <= APPLICATIONS; serial++) {
                int number = serial;
                Random random = new Random(SEED + serial);
                LocalDate receivedOn = LocalDate.ofYearDay(YEAR, 2 + random.nextInt(LAST_DAY));
                writers.execute(() -> lives.lead(number, random, receivedOn, today));
            }
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.DAYS);
            killer.interrupt();
            killer.join();
            double seconds = (System.nanoTime() - begun) / 1e9;
            OUT.printf(
                    "%d applications and parts, %d steps in %.0f s, %d kills%n",
                    lives.led().size(), lives.steps(), seconds, kills.get());
            latencies.tell(OUT);
            return tell(people, lives, events, today.getYear());
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

    private boolean tell(Office people, Lives lives, EventLog events, int lastYear) throws InterruptedException {
        List<String> wrong = new ArrayList<>(lives.faults());
        Numbers numbers = new Numbers();
        long takenBack = 0;
        for (Map.Entry<String, LegalPath> life : lives.led().entrySet()) {
            JsonNode application = people.get(Demo.CLERK, "/api/v1/applications/" + life.getKey());
            long there = steps(application);
            if (there != life.getValue().taken()) {
                wrong.add("%s has %d steps, and not %d"
                        .formatted(life.getKey(), there, life.getValue().taken()));
            }
            events.expect(application, life.getValue().inherited());
            takenBack += life.getValue().takenBack();
            application.findValuesAsText("documentNumber").stream().distinct().forEach(numbers::add);
        }
        wrong.addAll(numbers.differences(takenBack));
        wrong.addAll(events.differences());
        for (int year = YEAR; year <= Math.max(YEAR + 1, lastYear); year++) {
            JsonNode statistics = people.get(Demo.CLERK, "/api/v1/statistics/" + year + "?agencyCode=" + office);
            wrong.addAll(
                    expected.differences(year, statistics.required("figures").required("T3")));
            JsonNode fees = statistics.required("processingFees");
            wrong.addAll(expected.differences(
                    year,
                    fees.required("applications").asInt(),
                    new BigDecimal(fees.required("amountYuan").asText())));
        }
        JsonNode recount = people.post(
                Demo.CLERK,
                "verification",
                "/api/v1/statistics/verification",
                "{\"agencyCode\": \"%s\"}".formatted(office));
        recount.required("differences").forEach(difference -> wrong.add(difference.toString()));
        OUT.printf(
                "%d faults; recount of %d records, %d events%n",
                wrong.size(), recount.required("checkedRecords").asInt(), events.expected());
        wrong.stream().limit(SHOWN).forEach(OUT::println);
        return wrong.isEmpty() && lives.led().size() >= APPLICATIONS;
    }

    /** What the calendar has brought about is no step that could be lost or doubled. */
    private static long steps(JsonNode application) {
        long steps = 0;
        for (JsonNode entry : application.required("handling").required("timeline")) {
            steps += entry.required("origin").asText().equals("STEP") ? 1 : 0;
        }
        return steps;
    }
}
