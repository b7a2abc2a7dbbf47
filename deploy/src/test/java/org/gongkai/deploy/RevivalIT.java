package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.deploy.start.Service;

/** What dies in the middle of the work comes back by itself, and nothing that was acknowledged is lost. */
@KilledStack
class RevivalIT {

    private static final int CLERKS = 4;
    private static final int SOME = 40;

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_that_is_killed_is_started_again(Service service) throws IOException {
        String agency = Gateway.agency("320100", "市政府办公厅");
        ProcessHandle killed = RunningStack.stack().service(service).child().handle();
        List<ProcessHandle> others = RunningStack.stack().processes().stream()
                .filter(process -> !process.equals(killed))
                .toList();
        try (Writers writers = new Writers(agency, CLERKS)) {
            until(() -> writers.count() > SOME);

            killed.destroyForcibly();

            if (service != Service.GATEWAY) {
                until(() -> health(503, service.module(), "DOWN"));
            }
            until(() -> RunningStack.stack().service(service).isReady());
            int before = writers.count();
            until(() -> writers.count() > before + SOME);

            Set<String> acknowledged = writers.acknowledged();
            assertThat(Writers.registered(agency))
                    .hasSizeBetween(acknowledged.size(), writers.sent())
                    .containsAll(acknowledged);
        }
        assertThat(others).allMatch(ProcessHandle::isAlive);
        assertThat(RunningStack.stack().service(service).child().handle()).isNotEqualTo(killed);
        until(() -> health(200, "request-service", "UP"));
        Gateway.verify();
    }

    @Test
    void the_database_server_that_is_killed_is_started_again() throws IOException {
        String agency = Gateway.agency("320200", "市政府办公厅");
        List<ProcessHandle> services = RunningStack.stack().processes().stream()
                .filter(process -> !process.equals(keeper()))
                .toList();
        ProcessHandle before = keeper();
        try (Writers writers = new Writers(agency, CLERKS)) {
            until(() -> writers.count() > SOME);

            postmaster().destroyForcibly();

            until(() -> !keeper().equals(before) && keeper().isAlive());
            int counted = writers.count();
            until(() -> writers.count() > counted + SOME);

            Set<String> acknowledged = writers.acknowledged();
            assertThat(Writers.registered(agency))
                    .hasSizeBetween(acknowledged.size(), writers.sent())
                    .containsAll(acknowledged);
        }
        assertThat(services).allMatch(ProcessHandle::isAlive);
        for (Service service : Service.values()) {
            until(() -> RunningStack.stack().service(service).isReady());
        }
        // Connections of before the fall are not handed out any more.
        for (int i = 0; i < SOME; i++) {
            assertThat(Gateway.cells(agency, 2023, "")).isNotEmpty();
        }
        Gateway.verify();
    }

    /** What remains of a program of Java after this answers no longer as it should. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_ends_when_it_has_no_memory(Service service) {
        assertThat(RunningStack.stack().service(service).child().handle().info().arguments())
                .hasValueSatisfying(arguments -> assertThat(arguments).contains("-XX:+ExitOnOutOfMemoryError"));
    }

    private static boolean health(int status, String service, String state) {
        Gateway.anonymous()
                .get("/q/health")
                .then()
                .statusCode(status)
                .body("checks.find { it.name == 'services' }.data.'" + service + "'", equalTo(state));
        return true;
    }

    private static ProcessHandle keeper() {
        return RunningStack.stack().processes().getLast();
    }

    private static ProcessHandle postmaster() throws IOException {
        Path file = RunningStack.stack().logs().resolveSibling("cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }

    private static void until(Callable<Boolean> wanted) {
        Awaitility.await()
                .ignoreExceptionsMatching(failure -> true)
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(2))
                .until(wanted);
    }
}
