package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.serial.DocumentNumbers;

/** The numbers of decisions: one after the other, never twice, however spelt, as the body writes them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DocumentNumberTest {

    private static final String HEADS = "登记编号,机构代码,渠道,类别,收到日期,办结日期,办理结果,答复文号\n";

    @Inject
    DocumentNumbers numbers;

    @Inject
    CurrentCaller caller;

    @Test
    void who_sign_at_the_same_moment_get_numbers_without_gap_and_other_bodies_their_own() throws Exception {
        String agency = Api.agency("230505");
        List<PaperLife> lives = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lives.add(reviewed(agency, 2026));
        }
        List<Callable<String>> approvals = lives.stream()
                .map(life -> (Callable<String>) () -> number(life.approved()))
                .toList();
        List<String> given = new ArrayList<>();
        try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
            for (Future<String> one : eight.invokeAll(approvals)) {
                given.add(one.get());
            }
        }
        assertThat(given)
                .containsExactlyInAnyOrder(
                        "公复〔2026〕1号",
                        "公复〔2026〕2号",
                        "公复〔2026〕3号",
                        "公复〔2026〕4号",
                        "公复〔2026〕5号",
                        "公复〔2026〕6号",
                        "公复〔2026〕7号",
                        "公复〔2026〕8号");
        assertThat(number(reviewed(Api.agency("230505"), 2026).approved())).isEqualTo("公复〔2026〕1号");
    }

    @Test
    void each_year_begins_anew() {
        String agency = Api.agency("230505");
        assertThat(number(reviewed(agency, 2025).approved())).isEqualTo("公复〔2025〕1号");
        assertThat(number(reviewed(agency, 2026).approved())).isEqualTo("公复〔2026〕1号");
        assertThat(number(reviewed(agency, 2025).approved())).isEqualTo("公复〔2025〕2号");
    }

    @Test
    void what_is_rolled_back_leaves_no_gap_and_what_is_taken_back_is_never_given_again() {
        PaperLife life = reviewed(Api.agency("230505"), 2026);
        String lost = caller.asService("test", () -> {
            QuarkusTransaction.begin();
            try {
                return numbers.next(life.agency(), LocalDate.of(2026, 3, 12), UUID.fromString(life.id()));
            } finally {
                QuarkusTransaction.rollback();
            }
        });
        assertThat(lost).isEqualTo("公复〔2026〕1号");
        assertThat(number(life.approved())).isEqualTo("公复〔2026〕1号");
        life.then(Role.SIGNER, "recalls", Map.of("on", "2026-03-12", "reason", "附件有误"));
        assertThat(number(reviewed(life.agency(), 2026).approved())).isEqualTo("公复〔2026〕2号");
    }

    @Test
    void numbers_that_ledgers_and_rounds_tell_are_used_and_the_next_is_above_them() {
        String agency = Api.agency("230505");
        imported(row("N-1", agency, "公复[2026]第05号") + row("N-2", agency, "公复〔2026〕 5号"))
                .body("created", equalTo(2))
                .body("warnings", hasSize(1))
                .body("warnings[0].code", equalTo("NUMBER_USED"))
                .body("warnings[0].message", containsString("N-1"));
        imported(row("N-1", agency, "公复[2026]第05号")).body("warnings", hasSize(0));
        PaperLife life = reviewed(agency, 2026).approved();
        assertThat(number(life)).isEqualTo("公复〔2026〕6号");
        life.dispatched()
                .then(
                        Role.SIGNER,
                        "rounds",
                        Map.of("on", "2026-04-01", "origin", "OWN", "procedural", true, "reason", "程序有误"))
                .then(
                        Role.CLERK,
                        "rounds/2/proposals",
                        Map.of("on", "2026-04-02", "parts", List.of(PaperLife.granted())))
                .then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-04-02", "kind", "SECRECY"))
                .then(Role.REVIEWER, "rounds/2/reviews", Map.of("on", "2026-04-02", "kind", "LEGAL"))
                .then(Role.SIGNER, "rounds/2/approvals", Map.of("on", "2026-04-02"));
        life.as(Role.CLERK)
                .get(life.path(""))
                .then()
                .body("handling.subCases.rounds[0].draft.documentNumber", equalTo("公复〔2026〕7号"));
        assertThat(number(reviewed(agency, 2026).approved())).isEqualTo("公复〔2026〕8号");
    }

    @Test
    void a_body_writes_them_its_own_way_from_a_day_on() {
        PaperLife first = reviewed(Api.agency("230505"), 2026);
        String path = "/api/v1/document-number-patterns?agencyCode=" + first.agency();
        first.as(Role.CLERK)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("current", equalTo("公复〔{year}〕{serial}号"))
                .body("items", hasSize(0));
        put(first, Role.CLERK, path, "沪水务公开答（{year}）第{serial}号", "2026-03-12").statusCode(403);
        put(first, Role.SIGNER, path, "沪水务公开答（{year}）第{serial}号", "2026-03-12")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("current", equalTo("沪水务公开答（{year}）第{serial}号"))
                .body("items.from", contains("2026-03-12"));
        put(first, Role.SIGNER, path, "水务公复〔{year}〕{serial}号", "2026-04-01").statusCode(428);
        first.as(Role.SIGNER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("pattern", "水务公复〔{year}〕{serial}号", "from", "2026-04-01"))
                .put(path)
                .then()
                .statusCode(200)
                .body("items.pattern", contains("沪水务公开答（{year}）第{serial}号", "水务公复〔{year}〕{serial}号"));

        assertThat(number(first.approved())).isEqualTo("沪水务公开答（2026）第1号");
        PaperLife later = reviewed(first.agency(), 2026).then(Role.SIGNER, "approvals", Map.of("on", "2026-04-01"));
        assertThat(number(later)).isEqualTo("水务公复〔2026〕2号");
        PaperLife before = reviewed(first.agency(), 2025).approved();
        assertThat(number(before)).isEqualTo("公复〔2025〕1号");
        assertThat(first.pdf(first.made("D20_GRANT", "2026-03-12", Map.of()))).contains("沪水务公开答（2026）第1号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公复{serial}号",
                "公复〔{year}〕号",
                "公复〔{year}〕{serial}号{year}",
                "2组〔{year}〕{serial}号",
                "公复{year}-{serial}"
            })
    void what_cannot_be_told_apart_again_is_no_pattern(String pattern) {
        PaperLife life = new PaperLife();
        put(life, Role.SIGNER, "/api/v1/document-number-patterns?agencyCode=" + life.agency(), pattern, "2026-01-01")
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/pattern"));
    }

    @Test
    void a_body_that_the_caller_does_not_reach_is_not_there() {
        new PaperLife()
                .as(Role.CLERK)
                .get("/api/v1/document-number-patterns?agencyCode=" + Api.agency("230505"))
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse put(PaperLife life, Role role, String path, String pattern, String from) {
        return life.as(role)
                .contentType("application/json")
                .body(Map.of("pattern", pattern, "from", from))
                .put(path)
                .then();
    }

    private static PaperLife reviewed(String agency, int year) {
        return new PaperLife(agency, "IN_PERSON", year)
                .processing()
                .proposed(List.of(PaperLife.granted()))
                .reviewed();
    }

    private static String number(PaperLife life) {
        return life.as(Role.CLERK).get(life.path("")).then().extract().path("handling.documentNumber");
    }

    private static String row(String receiptNumber, String agency, String number) {
        return receiptNumber + "," + agency + ",互联网,自然人,2026-03-02,2026-03-10,予以公开," + number + "\n";
    }

    private static ValidatableResponse imported(String rows) {
        return ApplicationsForTests.APPLICATIONS
                .importCsv(HEADS + rows, "?onConflict=replace")
                .statusCode(200);
    }
}
