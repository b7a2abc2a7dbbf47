package org.gongkai.deploy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.start.Ports;

/** {@code deploy/dev}: the stack with one service in Quarkus' dev mode. */
@Order(1)
class DevModeIT {

    @TempDir
    Path data;

    private final int port = Ports.freeRow(4);

    @Test
    void a_service_in_dev_mode_answers_through_the_gateway_and_ctrl_c_ends_it_with_all_others() {
        if (FirstStart.letGoBefore()) {
            FirstStart.copyTo(data);
        }
        try (Launcher launcher = Launcher.dev(data, port, "litigation-service").awaitUp()) {
            assertThat(processes())
                    .filteredOn(command -> command.contains("litigation-service/target/quarkus-app"))
                    .isEmpty();
            assertThat(launcher.output())
                    .as("what the service in dev mode says is shown")
                    .anyMatch(line -> line.contains("Profile dev activated. Live Coding activated."));
            given().baseUri(launcher.gateway().toString())
                    .get("/q/health")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'services' }.data.'litigation-service'", equalTo("UP"));
            given().baseUri(launcher.gateway().toString())
                    .get("/api/v1/cases")
                    .then()
                    .statusCode(401);

            launcher.interrupt();

            assertThat(launcher.awaitEnd()).isEqualTo(130);
            assertThat(launcher.output()).contains("Stopping ...", "Stopped.");
        }
        // What shows the log looks once a second whether the launcher is there.
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> processes().isEmpty());
    }

    @Test
    void a_service_that_there_is_not_is_told_in_one_line() {
        for (String[] words :
                List.of(new String[0], new String[] {"deploy"}, new String[] {"report-gateway request-service"})) {
            try (Launcher launcher = Launcher.dev(data, port, words)) {
                assertThat(launcher.awaitEnd()).isEqualTo(2);
                assertThat(launcher.output())
                        .singleElement()
                        .asString()
                        .startsWith("deploy/dev takes one of request-service disclosure-service ");
            }
        }
    }

    /** The processes that name the data folder. */
    private List<String> processes() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains(data.toString()))
                .toList();
    }
}
