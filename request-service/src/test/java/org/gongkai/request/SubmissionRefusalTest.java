package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;

/** What every step of a submission answers to a bad request: a problem in Chinese, and nothing has changed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionRefusalTest {

    private static final List<String> STEPS = List.of("receipt-confirmations", "confirmation-attempts", "discards");
    private static final String ARRIVED = "2026-03-02";
    private static final String TRIED = "2026-03-04";

    private SubmissionsForTests office;

    @BeforeEach
    void an_office() {
        office = SubmissionsForTests.anywhere();
    }

    /** A bad request: what is said, with which tag, and what is answered. */
    private record Bad(Map<String, Object> body, String tag, int status, String reason) {}

    @Test
    void on_a_bad_day_or_of_another_version_each_is_refused_with_its_reason() {
        String id = office.arrive("FAX", ARRIVED, SubmissionsForTests.form())
                .statusCode(201)
                .extract()
                .path("id");
        SubmissionsForTests.step(id, "confirmation-attempts", said("confirmation-attempts", TRIED))
                .statusCode(200);
        String tag = tag(id);
        List<String> taken = new ArrayList<>();
        for (String step : STEPS) {
            bad(step, tag).forEach((what, bad) -> {
                Response answer = send(id, step, bad);
                String reason = answer.path(bad.status() < 404 ? "violations[0].pointer" : "type");
                boolean refused = answer.statusCode() == bad.status()
                        && bad.reason().equals(answer.path("reason") == null ? reason : answer.path("reason"))
                        && answer.asString().matches("(?s).*\\p{IsHan}.*");
                if (!refused) {
                    taken.add(step + ", " + what + ": " + answer.statusCode() + " " + answer.asString());
                }
            });
        }

        assertThat(taken).isEmpty();
        assertThat(tag(id)).isEqualTo(tag);
    }

    private static Map<String, Bad> bad(String step, String tag) {
        Map<String, Object> missing = said(step, TRIED);
        missing.remove("on");
        String tomorrow = LocalDate.now(ChinaTime.ZONE).plusDays(1).toString();
        Map<String, Bad> all = new LinkedHashMap<>();
        all.put("no day", new Bad(missing, tag, 400, "/on"));
        all.put("no day at all", new Bad(said(step, "三月四日"), tag, 400, "/on"));
        all.put("late", new Bad(said(step, tomorrow), tag, 400, "IN_THE_FUTURE"));
        all.put("before the arrival", new Bad(said(step, "2026-03-01"), tag, 400, "NOT_BEFORE"));
        all.put("before the last attempt", new Bad(said(step, "2026-03-03"), tag, 400, "NOT_BEFORE"));
        all.put("of an older version", new Bad(said(step, TRIED), "\"0\"", 412, "/problems/stale"));
        all.put("of no version", new Bad(said(step, TRIED), null, 428, "/problems/if-match-required"));
        return all;
    }

    private static Map<String, Object> said(String step, String on) {
        return new HashMap<>(
                step.equals("discards") ? Map.of("on", on, "reason", "SPAM") : Map.of("on", on, "way", "PHONE"));
    }

    private static Response send(String id, String step, Bad bad) {
        RequestSpecification request = given().noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body(bad.body());
        return (bad.tag() == null ? request : request.header("If-Match", bad.tag()))
                .post("/api/v1/submissions/" + id + "/" + step);
    }

    private static String tag(String id) {
        return given().get("/api/v1/submissions/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }
}
