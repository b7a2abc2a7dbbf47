package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;

/** How often somebody has applied is counted by the register, and nobody is told more without a word on it (Art. 35). */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FrequencyTest {

    private static final String SOMEBODY = "230505197704151012";
    private static final String ANOTHER = "230505197704151020";

    private ApplicationsForTests mine;
    private LifeForTests life;

    /** Seven of one person, two of them in February 2026, and others that are none of theirs at this body. */
    @BeforeEach
    void applications_of_somebody() {
        mine = new ApplicationsForTests();
        for (String on : List.of("2024-05-07", "2025-04-08", "2025-12-30", "2026-01-05", "2026-02-03", "2026-02-27")) {
            received(mine, SOMEBODY, on);
        }
        received(mine, ANOTHER, "2026-02-10");
        received(new ApplicationsForTests(), SOMEBODY, "2026-02-11");
        new LifeForTests(received(mine, SOMEBODY, "2026-02-12"))
                .step(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT);
        life = assigned();
    }

    private LifeForTests assigned() {
        LifeForTests assigned = new LifeForTests(received(mine, SOMEBODY, "2026-03-02"));
        assigned.step(Role.CLERK, "assignments", Map.of("on", "2026-03-03", "handler", "李某"));
        return assigned;
    }

    @Test
    void months_quarters_and_years_are_counted() {
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + life.id() + "/related")
                .then()
                .statusCode(200)
                .body(
                        "frequency.months.period",
                        contains("2026-03", "2026-02", "2026-01", "2025-12", "2025-04", "2024-05"))
                .body("frequency.months.applications", contains(1, 2, 1, 1, 1, 1))
                .body("frequency.quarters.period", contains("2026-Q1", "2025-Q4", "2025-Q2", "2024-Q2"))
                .body("frequency.quarters.applications", contains(4, 1, 1, 1))
                .body("frequency.years.period", contains("2026", "2025", "2024"))
                .body("frequency.years.applications", contains(4, 2, 1))
                .body("frequency.all", equalTo(7));
        LifeForTests.as(Role.CLERK)
                .get("/api/v1/applications/" + received(mine, null, "2026-03-03") + "/related")
                .then()
                .statusCode(200)
                .body("frequency", nullValue());
    }

    @Test
    void more_than_the_register_has_is_not_told_without_a_word() {
        List<Map.Entry<String, Integer>> registered = List.of(
                Map.entry("2026年2月", 2),
                Map.entry("２０２６年２月份", 2),
                Map.entry("2月", 2),
                Map.entry("12月", 1),
                Map.entry("2026年1月至2月", 3),
                Map.entry("1月—2月", 3),
                Map.entry("12月至2月", 4),
                Map.entry("2025年12月至2026年2月", 4),
                Map.entry("2026年2月4日至3月2日", 2),
                Map.entry("2026年第一季度", 4),
                Map.entry("2025年4季度", 1),
                Map.entry("2025年上半年", 1),
                Map.entry("2025年", 2),
                Map.entry("2025年度", 2),
                Map.entry("近一年", 7),
                Map.entry("2026年13月", 7));
        for (Map.Entry<String, Integer> period : registered) {
            int most = period.getValue();
            ask(most + 1, period.getKey(), null)
                    .statusCode(400)
                    .body("reason", equalTo("MORE_THAN_REGISTERED"))
                    .body("violations.pointer", contains("/applications"))
                    .body("violations[0].message", containsString(most + "件"));
            ask(most, period.getKey(), null).statusCode(200);
            // What is void counts no more: the next one takes its place.
            life.step(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT);
            life = assigned();
        }
    }

    @Test
    void where_the_others_were_made_is_said_in_the_paper() {
        PaperLife paper = new PaperLife().inReview();
        Map<String, Object> request = new HashMap<>(
                Map.of("on", "2026-03-04", "applications", 35, "period", "2026年3月", "servedOn", "2026-03-05"));
        paper.send(Role.CLERK, "reason-requests", request)
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_REGISTERED"));
        request.put("countedElsewhere", "  ");
        paper.send(Role.CLERK, "reason-requests", request)
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_REGISTERED"));
        request.put("countedElsewhere", "本机关登记1件，另有34件通过信访渠道向区信访局提出");
        paper.then(Role.CLERK, "reason-requests", request);
        String notice = paper.pdf(paper.made("D05_REASON", "2026-03-04", Map.of()));
        assertThat(notice).contains("申请35件").contains("统计口径：本机关登记1件，另有34件通过信访渠道向区信访局提出。");

        paper.then(
                Role.CLERK,
                "reason-decisions",
                Map.of("on", "2026-03-09", "accepted", false, "reasons", "了解情况", "why", "未说明用途"));
        paper.reviewed().approved();
        assertThat(paper.pdf(paper.made("D31_ABUSIVE", "2026-03-12", Map.of())))
                .contains("申请35件")
                .contains("统计口径：本机关登记1件");
    }

    @Test
    void nor_is_it_said_in_a_draft() {
        life.step(Role.CLERK, "acceptances", Map.of("on", "2026-03-03"));
        draft(Map.of("applications", "3件", "period", "2026年2月"))
                .statusCode(400)
                .body("reason", equalTo("MORE_THAN_REGISTERED"))
                .body("violations.pointer", contains("/parts/0/elements/applications"));
        draft(Map.of("applications", "9", "period", "2026年2月", "countedElsewhere", "另7件向市住建局提出"))
                .statusCode(200);
    }

    private ValidatableResponse draft(Map<String, String> elements) {
        Map<String, Object> all = new HashMap<>(elements);
        all.put("reasonsGiven", "了解情况");
        all.put("whyNotAccepted", "未说明用途");
        return life.send(
                Role.CLERK,
                "proposals",
                Map.of(
                        "on",
                        "2026-03-04",
                        "parts",
                        List.of(Map.of(
                                "text", "合同",
                                "outcome", "REFUSE_ABUSIVE",
                                "facts", "数量明显超过合理范围",
                                "evidence", "登记簿",
                                "elements", all))));
    }

    private ValidatableResponse ask(int applications, String period, String elsewhere) {
        Map<String, Object> body =
                new HashMap<>(Map.of("on", "2026-03-04", "applications", applications, "period", period));
        if (elsewhere != null) {
            body.put("countedElsewhere", elsewhere);
        }
        return LifeForTests.as(Role.CLERK)
                .header("Accept-Language", "zh-CN")
                .body(body)
                .post("/api/v1/applications/" + life.id() + "/reason-requests")
                .then();
    }

    private static String received(ApplicationsForTests body, String idNumber, String on) {
        Map<String, Object> entry = body.entry("NATURAL_PERSON", on);
        if (idNumber != null) {
            entry.put("applicantIdNumber", idNumber);
        }
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }
}
