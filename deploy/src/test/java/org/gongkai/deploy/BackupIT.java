package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Service;

/** {@code deploy/backup} while a stack is written to, and {@code deploy/restore} to a moment between two writes. */
@Order(1)
class BackupIT {

    private static final int CLERKS = 2;

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_moment_is_there_again_and_nothing_else() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        FirstStart.copyTo(data);
        Command command = new Command(data, Map.of());
        Set<String> acknowledged;
        String moment;
        try (Launcher launcher =
                Launcher.start(data, Ports.freeRow(4), Map.of()).awaitUp()) {
            String token = launcher.token(Demo.CLERK);
            try (Writers writers = new Writers(launcher.gateway(), token, SampleDistrict.AGENCY_CODE, CLERKS)) {
                assertThat(command.run(0, "backup", folder.resolve("kept"), folder.resolve("stick")))
                        .last()
                        .asString()
                        .contains("every moment can be brought back");
                acknowledged = writers.acknowledged();
            }
            moment = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).toString();
            register(launcher, "LATER-1");

            launcher.interrupt();
            launcher.awaitEnd();
        }
        assertThat(command.run(0, "restore", folder.resolve("kept"), folder.resolve("stick"), moment))
                .last()
                .asString()
                .contains("deploy/up starts it");

        try (Launcher launcher =
                Launcher.start(data, Ports.freeRow(4), Map.of()).awaitUp()) {
            assertThat(registered(launcher)).containsExactlyInAnyOrderElementsOf(acknowledged);
            launcher.as(Demo.CLERK)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/v1/statistics/verification")
                    .then()
                    .statusCode(200)
                    .body("differences", empty());
            for (Service service : Service.values()) {
                launcher.as(Demo.AUDITOR)
                        .post("/api/v1/audit/" + service.module() + "/verification")
                        .then()
                        .statusCode(200)
                        .body("firstBroken", equalTo(null))
                        .body("checkedEntries", greaterThan(0));
            }
            FirstStart.assertOpensAtTheFirstAddress(launcher);
        }
    }

    /** Those that the writers of this test have sent. */
    private static List<String> registered(Launcher launcher) {
        List<String> numbers = new ArrayList<>();
        String after = "";
        while (after != null) {
            var page = launcher.as(Demo.CLERK)
                    .get("/api/v1/applications?receivedFrom=2023-01-01&limit=500" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            numbers.addAll(page.getList("items.receiptNumber", String.class));
            String next = page.getString("next");
            after = next == null ? null : "&after=" + next;
        }
        return numbers;
    }

    private static void register(Launcher launcher, String receiptNumber) {
        launcher.as(Demo.CLERK)
                .contentType(ContentType.JSON)
                .body(Writers.application(receiptNumber, SampleDistrict.AGENCY_CODE))
                .post("/api/v1/applications")
                .then()
                .statusCode(201);
    }
}
