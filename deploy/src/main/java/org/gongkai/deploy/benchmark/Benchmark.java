package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;

/**
 * The command {@code deploy/benchmark}: start, memory, every format, what rights cost, import against {@code COPY},
 * the draft report over the number of applications, and the lists of a desk over the most of them. All in one run on one
 * machine, so that ratios hold where absolute times do not.
 */
public final class Benchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 5;
    private static final int IMPORT = 100_000;
    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    /** What is measured. */
    private enum Part {
        START,
        FORMATS,
        RIGHTS,
        IMPORTS,
        DRAFTS,
        LISTS,
        SEARCH,
        WORKLIST,
        ITEMS,
        BACKUP
    }

    /** Whose applications have texts of their own, whatever their number. */
    private static final int DESK = -1;

    private static final int DESK_SERIAL = 100;
    private static final int ITEMS_SERIAL = 101;

    /** One of its own for each run: a data folder of an earlier one knows that one's. */
    private static final String ACCOUNT = "benchmark-" + System.currentTimeMillis();

    private static final AtomicBoolean REGISTRAR = new AtomicBoolean();
    private static final Map<Integer, String> FILLED = new HashMap<>();

    private Benchmark() {}

    /** Takes the parts to measure, all when none is named; {@code gongkai.project} names the checkout. */
    public static void main(String[] arguments) throws Exception {
        Set<Part> parts = parts(arguments);
        Optional<Path> kept = Optional.ofNullable(System.getenv("GONGKAI_DATA")).map(Path::of);
        Path data = kept.isPresent() ? kept.get() : Files.createTempDirectory("gongkai-benchmark");
        Settings settings = TrialStack.settings(data);
        if (kept.isEmpty()) {
            start(settings, true, "from an empty data folder");
        }
        if (parts.contains(Part.START)) {
            start(settings, false, "from an existing one");
        }
        try (Stack stack = Stack.start(settings, false, done -> {})) {
            for (Part part : parts) {
                measure(part, stack, settings);
            }
            memory(stack, "at the end");
        }
        OUT.println("data folder, to be deleted: " + data);
    }

    private static Set<Part> parts(String[] names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }

    private static void measure(Part part, Stack stack, Settings settings) throws Exception {
        switch (part) {
            case START -> {
                // Measured before the stack that the other parts are measured on.
            }
            case FORMATS -> new Formats(stack, settings).measure();
            case RIGHTS -> new Rights(stack).measure();
            case IMPORTS -> imports(stack);
            case DRAFTS -> drafts(stack);
            case LISTS -> lists(stack);
            case SEARCH -> desk(stack).search();
            case WORKLIST -> desk(stack).worklist();
            case ITEMS -> items(stack).measure();
            case BACKUP -> new BroughtBack(stack, settings.data()).measure();
        }
    }

    private static void lists(Stack stack) {
        Traffic gateway = new Traffic(stack.gateway(), registrar(stack));
        new Lists(
                        new Traffic(stack.service(Service.REQUEST).origin(), registrar(stack)),
                        gateway,
                        filled(stack, gateway, SIZES.getLast()),
                        SIZES.getLast())
                .measure();
    }

    /** The desk of a body whose applications have been loaded. */
    private static Desk desk(Stack stack) throws SQLException {
        Traffic service = new Traffic(stack.service(Service.REQUEST).origin(), registrar(stack));
        boolean loaded = FILLED.containsKey(DESK);
        // Of an earlier run's folder the directory knows it.
        String agency = FILLED.computeIfAbsent(
                DESK,
                desk -> System.getenv("GONGKAI_DATA") == null
                        ? Traffic.agency(stack.accounts().client(Demo.ADMIN), DESK_SERIAL)
                        : Traffic.code(DESK_SERIAL));
        Desk desk = new Desk(service, stack.server(), agency);
        if (!loaded) {
            desk.load();
        }
        return desk;
    }

    /** The published items of a body; over how many the times are taken, the environment may say. */
    private static FoundItems items(Stack stack) {
        // Of an earlier run's folder the directory knows it.
        String agency = System.getenv("GONGKAI_DATA") == null
                ? Traffic.agency(stack.accounts().client(Demo.ADMIN), ITEMS_SERIAL)
                : Traffic.code(ITEMS_SERIAL);
        int many = Integer.parseInt(System.getenv().getOrDefault("GONGKAI_BENCHMARK_ITEMS", "1000000"));
        return new FoundItems(
                new Traffic(stack.service(Service.DISCLOSURE).origin(), registrar(stack)),
                new FilledItems(stack.server(), agency),
                agency,
                many);
    }

    /** An agency with so many applications; the same again when it is asked for again. */
    private static String filled(Stack stack, Traffic gateway, int size) {
        return FILLED.computeIfAbsent(size, applications -> {
            String agency = Traffic.agency(stack.accounts().client(Demo.ADMIN), 200 + FILLED.size());
            for (int done = 0; done < applications; done += IMPORT) {
                gateway.importApplications(gateway.applications(agency, done, Math.min(IMPORT, applications - done)));
            }
            return agency;
        });
    }

    /** From the launcher's start to the first report. */
    private static void start(Settings settings, boolean fresh, String how) {
        long begun = System.nanoTime();
        try (Stack stack = Stack.start(settings, fresh, done -> {})) {
            SampleDistrict sample =
                    new SampleDistrict(stack.accounts(), settings.data().resolve("sample-loaded"));
            sample.load();
            new Traffic(stack.gateway(), stack.accounts().client(Demo.CLERK)).get(sample.reportPath());
            OUT.printf("start to first report, %s: %.1f s%n", how, seconds(begun));
            memory(stack, "after the first report");
        }
    }

    private static void imports(Stack stack) throws Exception {
        Traffic traffic = new Traffic(stack.gateway(), registrar(stack));
        GatewayClient administrator = stack.accounts().client(Demo.ADMIN);
        CopyRival rival = new CopyRival(stack.server());
        for (int round = 0; round <= ROUNDS; round++) {
            String agency = Traffic.agency(administrator, round);
            String csv = traffic.applications(agency, 0, IMPORT);
            String rows = rival.rows(agency, IMPORT);
            long begun = System.nanoTime();
            rival.copy(rows);
            double copy = seconds(begun);
            begun = System.nanoTime();
            traffic.importApplications(csv);
            double imported = seconds(begun);
            String handled = traffic.handledApplications(agency, 0, IMPORT);
            begun = System.nanoTime();
            traffic.importApplications(handled);
            double lives = seconds(begun);
            OUT.printf(
                    "import of %,d applications with their handling%s: %.2f s = %,.0f rows/s; ratio to plain rows 1:%.1f%n",
                    IMPORT, round == 0 ? " (warm-up)" : "", lives, IMPORT / lives, lives / imported);
            OUT.printf(
                    "import of %,d applications%s: %.2f s = %,.0f rows/s; COPY %.2f s; ratio 1:%.1f%n",
                    IMPORT, round == 0 ? " (warm-up)" : "", imported, IMPORT / imported, copy, imported / copy);
        }
    }

    private static void drafts(Stack stack) {
        Traffic gateway = new Traffic(stack.gateway(), registrar(stack));
        List<String> agencies = new ArrayList<>();
        for (int size : SIZES) {
            agencies.add(filled(stack, gateway, size));
        }
        gateway.warmUp(report(agencies.getFirst()));
        for (int round = 1; round <= ROUNDS; round++) {
            for (int i = 0; i < SIZES.size(); i++) {
                Duration draft = gateway.median(report(agencies.get(i)));
                Duration slowest = slowestStatistics(stack, agencies.get(i));
                OUT.printf(
                        "round %d: draft of an agency with %,d applications: median %.2f ms; slowest statistics call"
                                + " %.2f ms; ratio %.1f%n",
                        round, SIZES.get(i), millis(draft), millis(slowest), millis(draft) / millis(slowest));
            }
        }
    }

    private static Duration slowestStatistics(Stack stack, String agency) {
        return Stream.of(Service.REQUEST, Service.DISCLOSURE, Service.LITIGATION)
                .map(service -> new Traffic(stack.service(service).origin(), registrar(stack))
                        .median("/api/v1/statistics/2021?agencyCode=" + agency))
                .max(Duration::compareTo)
                .orElseThrow();
    }

    /** A clerk who reaches the agencies of the benchmark. */
    private static GatewayClient registrar(Stack stack) {
        String password = stack.accounts().password(Demo.CLERK);
        Login login = new Login(ACCOUNT, password);
        if (REGISTRAR.compareAndSet(false, true)) {
            stack.accounts().client(Demo.ADMIN).put("/api/v1/accounts/" + login.account(), """
                    {"role": "CLERK", "displayName": "测试", "regionCode": "45", "password": "%s"}
                    """.formatted(password));
        }
        return new GatewayClient(stack.gateway(), login);
    }

    private static String report(String agency) {
        return "/api/v1/annual-reports/" + agency + "/2021";
    }

    private static void memory(Stack stack, String when) {
        Memory memory = Memory.of(stack);
        OUT.printf(
                "memory of all processes but the launcher, %s: %d MB (RSS added up, shared pages counted again: %d MB)%n",
                when, memory.proportional(), memory.resident());
    }

    private static double seconds(long begunNanos) {
        return (System.nanoTime() - begunNanos) / 1e9;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
