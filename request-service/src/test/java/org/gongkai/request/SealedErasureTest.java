package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.datakey.OwnValuesTables;
import org.gongkai.kit.datakey.SealedTables;
import org.gongkai.kit.datakey.SealingKeys;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.sealing.SealingRound;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.SealedWords;

/** Every column that is sealed is looked into: after the data of somebody were erased, none holds a word of them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SealedErasureTest {

    private static final String NAME = "尉迟琉璃";
    private static final String ID_NUMBER = "230505197604123014";
    private static final String PHONE = "13987650123";
    private static final String EMAIL = "weichi.liuli@example.org";
    private static final List<String> WORDS = List.of(NAME, ID_NUMBER, PHONE, EMAIL);

    /** Keys and addresses of programs: they go with their rows. */
    private static final Set<String> NO_WORDS = Set.of(
            "idempotency_key.body",
            "sealing_key.wrapped",
            "signing_key.private_key",
            "webhook.url",
            "webhook.secret",
            "webhook.former_secret");

    @Inject
    @All
    List<SealedTables> tables;

    @Inject
    DataKey key;

    @Inject
    SealingKeys keys;

    @Inject
    SealingRound round;

    @Inject
    @All
    List<OwnValuesTables> own;

    private String agency;
    private final String on =
            LocalDate.now(ChinaTime.ZONE).minusYears(11).withMonth(6).toString();

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void no_sealed_column_holds_anything_of_who_was_erased() {
        SealedWords sealed = new SealedWords(key, keys, tables, own);
        Set<String> columns = new TreeSet<>(sealed.columns());
        assertThat(columns).containsAll(NO_WORDS);
        columns.removeAll(NO_WORDS);
        columns.remove("attachment.content_key");
        String application = application();
        String matter = matter();
        // As it was said before words were sealed.
        DatabaseOwner.jdbi()
                .useHandle(handle ->
                        handle.execute("update confirmation_attempt set note = ? where agency_code = ?", NAME, agency));
        round.run();
        assertThat(sealed.holding(WORDS)).as("each holds something before").isEqualTo(columns);
        String told = told(application, matter);
        assertThat(sealed.asBefore()).isGreaterThan(columns.size());
        assertThat(sealed.notOfRecords())
                .as("as an earlier release has left it")
                .contains("handling_step.words", "submission.content", "matter.reply", "attachment.name");
        assertThat(told(application, matter)).as("that still opens").isEqualTo(told);

        round.run();

        assertThat(told(application, matter)).isEqualTo(told);
        assertThat(NO_WORDS).as("what no key of a record has sealed").containsAll(sealed.notOfRecords());
        assertThat(sealed.holding(WORDS)).isEqualTo(columns);

        new RetentionForTests(agency).erased();

        assertThat(sealed.holding(WORDS)).isEmpty();
        assertThat(given().get("/api/v1/applications/" + application)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(NAME);
        assertThat(given().get("/api/v1/matters/" + matter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain(NAME);
    }

    /** What a clerk reads of them. */
    private static String told(String application, String matter) {
        UUID submission = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.select(
                                "select id from submission where application_id = ?", UUID.fromString(application))
                        .mapTo(UUID.class)
                        .one());
        return Stream.of(
                        "applications/" + application,
                        "applications/" + application + "/documents/1",
                        "applications/" + application + "/attachments",
                        "applications/" + application + "/attachments/1",
                        "submissions/" + submission,
                        "matters/" + matter)
                .map(path -> given().get("/api/v1/" + path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .collect(Collectors.joining());
    }

    /** One that came by fax, was confirmed by telephone, and was withdrawn after its applicant had been thought dead. */
    private String application() {
        Map<String, Object> form = new HashMap<>(SubmissionsForTests.form());
        form.put("applicantName", NAME);
        form.put("applicantIdNumber", ID_NUMBER);
        form.put("applicantPhone", PHONE);
        form.put("applicantAddress", "四方台区" + NAME + "宅");
        form.put("applicantEmail", EMAIL);
        form.put("subject", NAME + "的宅基地登记");
        form.put("description", "申请公开" + NAME + "宅基地的登记档案");
        form.put("agent", Map.of("name", NAME + "之代理人", "phone", PHONE, "authority", "授权委托书"));
        String submission = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "FAX",
                        "arrivedOn",
                        on,
                        "evidence",
                        Map.of("sender", PHONE, "receivedBy", "李某"),
                        "form",
                        form))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String application = SubmissionsForTests.step(
                        submission,
                        "receipt-confirmations",
                        Map.of("on", on, "way", "PHONE", "side", "AGENT", "note", NAME + "的代理人接听"))
                .statusCode(200)
                .extract()
                .path("applicationId");
        step(Role.CLERK, application, "applicant-losses", Map.of("on", on, "reason", NAME + "死亡"));
        step(Role.SIGNER, application, "pending-steps/1/refusals", Map.of("on", on, "comment", NAME + "未死亡"));
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .contentType("text/plain")
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(NAME + "的申请书.txt", StandardCharsets.UTF_8))
                .body(NAME)
                .post("/api/v1/applications/" + application + "/attachments")
                .then()
                .statusCode(201);
        step(Role.CLERK, application, "withdrawals", Map.of("on", on, "proof", NAME + "的撤回申请"));
        Api.json(Map.of("code", "D34_WITHDRAW", "on", on))
                .post("/api/v1/applications/" + application + "/documents")
                .then()
                .statusCode(201);
        return application;
    }

    private String matter() {
        String matter = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "kind",
                        "CONSULTATION",
                        "channel",
                        "FAX",
                        "receivedOn",
                        on,
                        "content",
                        Map.of("subject", "办公时间", "text", "周六上班吗", "personName", NAME)))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(Map.of("on", on, "text", NAME + "：不上班"))
                .post("/api/v1/matters/" + matter + "/answers")
                .then()
                .statusCode(200);
        return matter;
    }

    private static ValidatableResponse step(Role role, String application, String step, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + application + "/" + step)
                .then()
                .statusCode(200);
    }
}
