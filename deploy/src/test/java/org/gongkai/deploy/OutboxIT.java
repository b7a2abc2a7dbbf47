package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.outbox.Arrivals;
import org.gongkai.deploy.outbox.DirectoryWriters;
import org.gongkai.deploy.start.Service;

/** The directory comes into every replica, whole and in order, whoever is killed on the way. */
@KilledStack
class OutboxIT {

    private static final int WRITERS = 4;
    private static final int SOME = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest
    @EnumSource(
            value = Service.class,
            names = {"GATEWAY", "DISCLOSURE"})
    void every_change_arrives_in_order_although_one_is_killed_in_the_middle(Service service) throws Exception {
        String region = service == Service.GATEWAY ? "690100" : "690200";
        Map<String, Long> acknowledged;
        try (DirectoryWriters writers = new DirectoryWriters(
                RunningStack.stack(), RunningStack.stack().accounts().client(Demo.ADMIN), region, WRITERS, 1)) {
            await("changes", () -> writers.changes() > SOME);

            RunningStack.stack().service(service).child().handle().destroyForcibly();

            await("it is away", () -> !RunningStack.stack().service(service).isReady());
            await("it is back", () -> RunningStack.stack().service(service).isReady());
            int before = writers.changes();
            await("more changes", () -> writers.changes() > before + SOME);
            writers.end();
            acknowledged = writers.acknowledged();
        }

        await("all have arrived", () -> acknowledged.keySet().stream().allMatch(OutboxIT::isReplicated));
        Map<String, Long> newest = new TreeMap<>(acknowledged);
        newest.replaceAll((code, version) -> version(code));
        Arrivals arrivals = Arrivals.of(RunningStack.stack(), Callers.client("AUDITOR"), newest);
        assertThat(newest)
                .allSatisfy((code, version) -> assertThat(version)
                        .as("the directory keeps what it has acknowledged of %s", code)
                        .isGreaterThanOrEqualTo(acknowledged.get(code)));
        assertThat(arrivals.lost()).as("lost of %s", arrivals).isZero();
        assertThat(arrivals.overtaken()).as("overtaken of %s", arrivals).isZero();
        assertThat(arrivals.taken()).isEqualTo(arrivals.due()).isGreaterThan(SOME);
    }

    private static boolean isReplicated(String code) {
        return Gateway.anonymous()
                .get("/api/v1/agencies/" + code)
                .then()
                .statusCode(200)
                .extract()
                .<Boolean>path("replicated");
    }

    private static Long version(String code) {
        return Gateway.anonymous()
                .get("/api/v1/agencies/" + code)
                .then()
                .statusCode(200)
                .extract()
                .<Number>path("version")
                .longValue();
    }

    private static void await(String what, Callable<Boolean> wanted) {
        Awaitility.await(what)
                .ignoreExceptionsMatching(failure -> true)
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(wanted);
    }
}
