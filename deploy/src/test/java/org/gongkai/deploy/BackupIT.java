package org.gongkai.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
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
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.deploy.accounts.Demo;
import org.gongkai.deploy.sample.SampleDistrict;
import org.gongkai.deploy.start.Ports;
import org.gongkai.deploy.start.Service;

/**
 * {@code deploy/backup} while a stack is written to, and {@code deploy/restore} to a moment between two writes; who pulls reports hears
 * that the server has gone back.
 */
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
        String kept;
        String lost;
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
            kept = cursor(launcher);
            moment = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).toString();
            register(launcher, "LATER-1");
            withdraw(launcher);
            lost = cursor(launcher);
            feed(launcher, lost).statusCode(200).body("items", empty());

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

            feed(launcher, kept).statusCode(200).body("items", empty());
            String restart = feed(launcher, lost)
                    .statusCode(410)
                    .body("type", endsWith("/problems/cursor-unknown"))
                    .extract()
                    .path("restart");
            launcher.anonymous().get(restart).then().statusCode(200).body("items.status", contains("PUBLISHED"));
            // Something else comes to the place that was lost.
            withdraw(launcher);
            feed(launcher, lost).statusCode(410);
            feed(launcher, kept).statusCode(200).body("items.status", contains("WITHDRAWN"));
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

    /** Takes the report back that is published by itself, which has a place of its own in the feed. */
    private static void withdraw(Launcher launcher) {
        launcher.as(Demo.SIGNER)
                .contentType(ContentType.JSON)
                .body("{\"version\": 1, \"reason\": \"含有不应公开的内容\"}")
                .post("/api/v1/annual-reports/" + SampleDistrict.AGENCY_CODE + "/2021/withdrawals")
                .then()
                .statusCode(200);
    }

    /** Where a reader of all reports stands now. */
    private static String cursor(Launcher launcher) {
        return feed(launcher, "").statusCode(200).extract().path("cursor");
    }

    private static ValidatableResponse feed(Launcher launcher, String since) {
        return launcher.anonymous()
                .queryParam("since", since)
                .get("/api/v1/public/annual-reports")
                .then();
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
