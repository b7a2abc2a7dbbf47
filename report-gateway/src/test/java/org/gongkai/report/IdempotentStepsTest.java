package org.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.report.AccountsForTests.PASSWORD;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.report.service.Source;

/** The gateway's own POSTs with an {@code Idempotency-Key}, and the keys that it passes on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(GoldenSources.class)
class IdempotentStepsTest {

    private ReportDesk desk;

    @BeforeEach
    void anAgencyWhoseReportNobodyHasTouched() {
        GoldenSources.answerAll();
        desk = new ReportDesk(Directory.enter("230505"), 2021);
    }

    @Test
    void every_step_of_a_report_is_taken_once() {
        desk.as(Role.CLERK)
                .body(ReportDesk.soundTexts(2021))
                .put(desk.path() + "/narrative")
                .then()
                .statusCode(200);

        once(Role.CLERK, "submissions", "{\"comment\": \"请审核\"}");
        once(Role.REVIEWER, "returns", "{\"comment\": \"再改\"}");
        once(Role.CLERK, "submissions", "{}");
        once(Role.REVIEWER, "approvals", "{}");
        once(Role.SIGNER, "finalizations", "{\"acknowledgeWarnings\": true}");
        once(Role.CLERK, "publications", "{}");
        once(Role.CLERK, "amendments", "{\"reason\": \"数据有误\"}");

        desk.as(Role.CLERK).get(desk.path() + "/workflow").then().body("steps", hasSize(7));
    }

    @Test
    void a_refused_step_can_be_taken_later_with_the_same_key() {
        String key = UUID.randomUUID().toString();
        post(Role.REVIEWER, "approvals", "{}", key)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-status"));
        desk.post(Role.CLERK, "submissions", "{}").statusCode(200);

        post(Role.REVIEWER, "approvals", "{}", key).then().statusCode(200);
    }

    @Test
    void a_key_of_tokens_is_made_once_and_signs() {
        String key = UUID.randomUUID().toString();
        String kid = rotation(key);

        assertThat(rotation(key)).isEqualTo(kid);
        assertThat(rotation(UUID.randomUUID().toString())).isNotEqualTo(kid);
        assertThat(AccountsForTests.administrator()).isNotBlank();
    }

    @Test
    void credentials_are_kept_nowhere() {
        String key = UUID.randomUUID().toString();
        String account = AccountsForTests.make(Role.CLERK);
        String first = signIn(account, key);

        assertThat(signIn(account, key)).isNotEqualTo(first);
        assertThat(kept(key)).isZero();
    }

    @Test
    void a_key_goes_on_with_what_is_routed_and_the_gateway_keeps_nothing() {
        String key = UUID.randomUUID().toString();
        GoldenSources.serve(Source.LITIGATION, "/api/v1/cases", "{\"id\": 1}");

        RestAssured.given()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"a\": 1}")
                .post("/api/v1/cases")
                .then()
                .statusCode(200);

        assertThat(GoldenSources.last(Source.LITIGATION).getRequest().getHeader("Idempotency-Key"))
                .isEqualTo(key);
        assertThat(kept(key)).isZero();
    }

    @Test
    void a_form_that_is_sent_again_draws_another_boundary_and_is_the_same() {
        String key = UUID.randomUUID().toString();
        Response first = upload(key, "政府信息公开工作年度报告", "one-boundary");
        Response again = upload(key, "政府信息公开工作年度报告", "another-boundary-one");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(upload(key, "政府信息公开工作年度报告。", "one-boundary").statusCode()).isEqualTo(422);
    }

    private static Response upload(String key, String text, String boundary) {
        String form = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="report.txt"\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                %s\r
                --%s--\r
                """.formatted(boundary, text, boundary);
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data; boundary=" + boundary)
                .body(form.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/report-readings");
    }

    private void once(Role role, String step, String body) {
        String key = UUID.randomUUID().toString();
        Response first = post(role, step, body, key);
        Response again = post(role, step, body, key);

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotBlank();
        post(role, step, body + " ", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(kept(key)).isEqualTo(1);
    }

    private Response post(Role role, String step, String body, String key) {
        return desk.as(role).header("Idempotency-Key", key).body(body).post(desk.path() + "/" + step);
    }

    private static String rotation(String key) {
        return RestAssured.given()
                .header("Idempotency-Key", key)
                .post("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("kid");
    }

    private static String signIn(String account, String key) {
        return RestAssured.given()
                .noFilters()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"account\": \"" + account + "\", \"password\": \"" + PASSWORD + "\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("refreshToken");
    }

    private static int kept(String key) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from idempotency_key where key like :key")
                        .bind("key", "% " + key)
                        .mapTo(Integer.class)
                        .one());
    }
}
