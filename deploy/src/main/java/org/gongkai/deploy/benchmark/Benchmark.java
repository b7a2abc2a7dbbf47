package org.gongkai.deploy.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.gongkai.deploy.Settings;
import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.accounts.Login;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.stack.Ports;
import org.gongkai.deploy.stack.Service;
import org.gongkai.deploy.stack.Stack;

/**
 * The command {@code deploy/benchmark}: start, memory, every format, what rights cost, import against {@code COPY},
 * the draft report over the number of applications, and the lists of a desk over the most of them. All in one run on one machine, so that ratios hold where absolute times do not.
 */
public final class Benchmark {

    private static final PrintStream OUT = System.out;
    private static final int ROUNDS = 5;
    private static final int IMPORT = 100_000;
    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);

    private static final AtomicBoolean REGISTRAR = new AtomicBoolean();

    private Benchmark() {}

    /** Takes nothing; {@code gongkai.project} names the checkout. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-benchmark");
        Settings settings = Settings.of(
                Path.of(System.getProperty("gongkai.project", ".")),
                Map.of("GONGKAI_DATA", data.toString(), "GONGKAI_PORT", String.valueOf(Ports.freeRow(4))));
        start(settings, true, "from an empty data folder");
        start(settings, false, "from an existing one");
        try (Stack stack = Stack.start(settings, false, done -> {})) {
            new Formats(stack, settings).measure();
            new Rights(stack).measure();
            imports(stack);
            String largest = drafts(stack);
            new Lists(
                            new Traffic(stack.service(Service.REQUEST).origin(), registrar(stack)),
                            new Traffic(stack.gateway(), registrar(stack)),
                            largest,
                            SIZES.getLast())
                    .measure();
            memory(stack, "after the imports");
        }
        OUT.println("data folder, to be deleted: " + data);
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
            OUT.printf(
                    "import of %,d applications%s: %.2f s = %,.0f rows/s; COPY %.2f s; ratio 1:%.1f%n",
                    IMPORT, round == 0 ? " (warm-up)" : "", imported, IMPORT / imported, copy, imported / copy);
        }
    }

    /** Answers the agency with the most applications. */
    private static String drafts(Stack stack) {
        Traffic gateway = new Traffic(stack.gateway(), registrar(stack));
        List<String> agencies = new ArrayList<>();
        for (int i = 0; i < SIZES.size(); i++) {
            String agency = Traffic.agency(stack.accounts().client(Demo.ADMIN), 100 + i);
            agencies.add(agency);
            for (int done = 0; done < SIZES.get(i); done += IMPORT) {
                gateway.importApplications(gateway.applications(agency, done, Math.min(IMPORT, SIZES.get(i) - done)));
            }
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
        return agencies.getLast();
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
        Login login = new Login("benchmark", password);
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
