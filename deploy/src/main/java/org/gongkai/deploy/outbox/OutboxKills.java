package org.gongkai.deploy.outbox;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.process.Patience;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.stack.TrialStack;
import org.gongkai.deploy.start.Service;
import org.gongkai.deploy.start.Settings;
import org.gongkai.deploy.start.StartFailure;

/**
 * The command {@code deploy/outbox-kills}: the gateway is killed again and again while agencies are entered and renamed;
 * says how the changes have arrived in the services, and fails when one was lost or overtaken.
 */
public final class OutboxKills {

    private static final PrintStream OUT = System.out;
    private static final int KILLS = Integer.getInteger("gongkai.kills", 20);
    private static final long SEED = Long.getLong("gongkai.seed", 20211231L);
    private static final int WRITERS = 6;
    private static final int SOME = 30;
    private static final int LONGEST_MILLIS_MORE = 2_000;
    private static final String REGION = "460000";

    /** The launcher waits a minute for what ends six times in a row, each time within a minute. */
    private static final int KILLS_IN_A_ROW = 5;

    private static final Duration A_WHILE = Duration.ofSeconds(62);
    private static final Duration TO_ARRIVE = Duration.ofMinutes(5);

    private final Stack stack;
    private final GatewayClient administrator;
    private final GatewayClient auditor;
    private final Random random = new Random(SEED);

    private OutboxKills(Stack stack) {
        this.stack = stack;
        this.administrator = stack.accounts().client(Demo.ADMIN);
        this.auditor = stack.accounts().client(Demo.AUDITOR);
    }

    /** Takes nothing; {@code gongkai.project} names the checkout, {@code gongkai.kills} how often, {@code gongkai.seed} when. */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("gongkai-outbox-kills");
        Settings settings = TrialStack.settings(data);
        boolean good;
        try (Stack stack = Stack.start(settings, true, done -> {})) {
            TrialStack.office(stack, REGION);
            good = new OutboxKills(stack).measure();
        }
        OUT.println("data folder, to be deleted: " + data);
        if (!good) {
            System.exit(1);
        }
    }

    private boolean measure() throws Exception {
        Map<String, Long> acknowledged;
        int changes;
        try (DirectoryWriters writers = new DirectoryWriters(stack, administrator, REGION, WRITERS, SEED)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = writers.changes();
                require(() -> writers.changes() > before + SOME, "Nothing can be changed.");
                Thread.sleep(random.nextInt(LONGEST_MILLIS_MORE));
                stack.service(Service.GATEWAY).child().handle().destroyForcibly();
                require(this::isAway, "The gateway does not die.");
                require(this::isBack, "The gateway does not come back.");
                OUT.printf("kill %d of %d, %d changes acknowledged%n", kill, KILLS, writers.changes());
                if (kill % KILLS_IN_A_ROW == 0 && kill < KILLS) {
                    Thread.sleep(A_WHILE);
                }
            }
            writers.end();
            acknowledged = writers.acknowledged();
            changes = writers.changes();
        }
        long begun = System.nanoTime();
        require(() -> acknowledged.keySet().stream().allMatch(this::isReplicated), "The changes do not all arrive.");
        double seconds = (System.nanoTime() - begun) / 1e9;
        return tell(acknowledged, changes, seconds);
    }

    private boolean tell(Map<String, Long> acknowledged, int changes, double seconds) throws Exception {
        Map<String, Long> newest = new TreeMap<>(acknowledged);
        newest.replaceAll((code, version) -> administrator
                .get("/api/v1/agencies/" + code)
                .required("version")
                .asLong());
        long forgotten = acknowledged.entrySet().stream()
                .filter(agency -> newest.get(agency.getKey()) < agency.getValue())
                .count();
        int dead = administrator
                .get("/api/v1/outbox/report-gateway/dead-letters?limit=500")
                .required("items")
                .size();
        Arrivals arrivals = Arrivals.of(stack, auditor, newest);
        OUT.printf(
                "%d kills, %d agencies, %d changes acknowledged, %d of them forgotten by the directory; for three services%n"
                        + "due %d, delivered %d, doubled %d, lost %d, out of order %d, dead letters %d;%n"
                        + "all had arrived %.1f s after the last change%n",
                KILLS,
                newest.size(),
                changes,
                forgotten,
                arrivals.due(),
                arrivals.taken(),
                arrivals.doubled(),
                arrivals.lost(),
                arrivals.overtaken(),
                dead,
                seconds);
        return forgotten + arrivals.lost() + arrivals.overtaken() + dead == 0 && arrivals.due() == arrivals.taken();
    }

    private boolean isAway() {
        return !stack.service(Service.GATEWAY).isReady();
    }

    private boolean isBack() {
        return stack.service(Service.GATEWAY).isReady();
    }

    private boolean isReplicated(String code) {
        return administrator
                .get("/api/v1/agencies/" + code)
                .required("replicated")
                .asBoolean();
    }

    private static void require(BooleanSupplier wanted, String otherwise) {
        if (!new Patience(TO_ARRIVE).await(wanted, () -> false)) {
            throw new StartFailure(otherwise);
        }
    }
}
