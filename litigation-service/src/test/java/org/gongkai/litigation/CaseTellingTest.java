package org.gongkai.litigation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.casefile.daily.EffectiveDecisions;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.GoldenAnswers;

/** What the application is told of a case: by the outbox, in order, once; what it refuses is seen in the case. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(value = ApplicationsForTests.class, restrictToAnnotatedClass = true)
class CaseTellingTest {

    private static final String TELLINGS = "tellings.state";

    @Inject
    EffectiveDecisions decisions;

    private String agency;
    private CaseFilesForTests cases;
    private String id;

    @BeforeEach
    void a_case_about_an_application_that_is_there() {
        ApplicationsForTests.takeTold();
        Api.bringOwnToken().statusCode(200);
        agency = Api.agency("331400");
        cases = new CaseFilesForTests(agency);
        id = cases.opened(Map.of("receiptNumber", ApplicationsForTests.known()));
    }

    @AfterEach
    void what_is_told_is_taken_again() {
        ApplicationsForTests.takeTold();
    }

    @Test
    void it_hears_that_the_case_is_open_that_it_is_over_and_that_another_reply_was_ordered() {
        cases.read(id).body("tellings", empty());
        cases.begin(id, "RECONSIDERATION", "caseNumber", "某政复〔2024〕41号", "acceptedOn", "2024-03-01")
                .statusCode(201)
                .body("tellings.kind", contains("OPENED"))
                .body("tellings.state", contains("WAITING"))
                .body("tellings.told", contains(false));
        settled(1);
        cases.read(id)
                .body(TELLINGS, contains("TAKEN"))
                .body("tellings[0].told", equalTo(true))
                .body("tellings[0].toldOn", notNullValue())
                .body("tellings[0].on", equalTo("2024-03-01"));

        // What else happens in the case is no news.
        cases.post(id, "/proceedings/1/notifications", "on", "2024-03-05").statusCode(200);
        cases.decide(
                        id,
                        1,
                        "RC_REVOKE",
                        "2024-04-10",
                        "servedOn",
                        "2024-04-12",
                        "redecisionDueOn",
                        "2024-05-12",
                        "documentNumber",
                        "某政复决〔2024〕41号")
                .statusCode(201);
        settled(3);
        cases.read(id)
                .body("tellings.kind", contains("OPENED", "ENDED", "ORDERED"))
                .body("tellings[1].result", equalTo("RC_REVOKE"))
                .body("tellings[2].proceeding", equalTo(1))
                .body("tellings[2].decision", equalTo(1))
                .body("tellings[2].orderNumber", equalTo("某政复决〔2024〕41号"))
                .body("tellings[2].dueOn", equalTo("2024-05-12"))
                .body("tellings[2].sameReplyBarred", equalTo(true))
                .body("tellings[2].round", equalTo(2))
                .body("findings.code", not(hasItem("TELLING_REFUSED")));

        List<ApplicationsForTests.Told> told = ApplicationsForTests.told(id);
        assertThat(told).hasSize(3);
        assertThat(told.get(0).body()).contains("\"OPENED\"", "某政复〔2024〕41号", "\"procedural\":false");
        assertThat(told.get(1).body()).contains("\"ENDED\"", "\"on\":\"2024-04-12\"");
        assertThat(told.get(2).body()).contains("\"ORDERED\"", "\"dueOn\":\"2024-05-12\"");
    }

    @Test
    void that_the_application_was_decided_on_anew_is_what_has_followed() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        settled(3);
        cases.read(id).body("findings.code", hasItem("FOLLOW_UP_MISSING"));
        List<ApplicationsForTests.Told> told = ApplicationsForTests.told(id);
        String order = told.getLast().id();

        redecided(Role.CLERK, order, "2024-05-06").statusCode(403);
        redecided(Role.SERVICE, UUID.randomUUID().toString(), "2024-05-06").statusCode(404);
        redecided(Role.SERVICE, told.getFirst().id(), "2024-05-06").statusCode(404);
        GoldenAnswers.check("told-redecision.json", redecided(Role.SERVICE, order, "2024-05-06"));
        redecided(Role.SERVICE, order, "2024-05-06").statusCode(200).body("outcome", equalTo("KNOWN"));

        cases.read(id)
                .body("stage", equalTo("ENDED"))
                .body("findings.code", not(hasItem("FOLLOW_UP_MISSING")))
                .body("proceedings[0].decisions[0].followUp.kind", equalTo("REDECISION"))
                .body("proceedings[0].decisions[0].followUp.on", equalTo("2024-05-06"))
                .body("proceedings[0].decisions[0].followUp.note", equalTo("已于2024-05-06重新答复（某办答〔2024〕9号）"))
                .body("terms.find { it.code == 'T_REDECISION' }.state", equalTo("MET"))
                .body("timeline[-1].event", equalTo("followUp"))
                .body("tellings", hasSize(3));
    }

    @Test
    void what_a_decision_does_not_ask_for_any_more_passes_and_what_was_done_before_it_is_done_with_it() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        settled(3);
        String order = ApplicationsForTests.told(id).getLast().id();
        cases.post(id, "/proceedings/1/decisions/1/voidings", "reason", "登记有误").statusCode(200);
        redecided(Role.SERVICE, order, "2024-05-06").statusCode(200).body("outcome", equalTo("PASSED"));

        id = cases.opened(Map.of("receiptNumber", ApplicationsForTests.known()));
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        settled(3);
        // Another case about the same reply was over before.
        redecided(Role.SERVICE, ApplicationsForTests.told(id).getLast().id(), "2024-04-08")
                .statusCode(200)
                .body("outcome", equalTo("TAKEN"));
        cases.read(id)
                .body("proceedings[0].decisions[0].followUp.on", equalTo("2024-04-10"))
                .body("proceedings[0].decisions[0].followUp.note", containsString("2024-04-08"));
    }

    private ValidatableResponse redecided(Role role, String telling, String on) {
        return Api.json(Map.of("agencyCode", agency, "on", on, "documentNumber", "某办答〔2024〕9号"))
                .header("Authorization", "Bearer " + IssuerForTests.token(role))
                .put("/api/v1/told-redecisions/{telling}", telling)
                .then();
    }

    @Test
    void a_suit_after_a_reconsideration_opens_the_case_again_under_its_own_number() {
        cases.begin(id, "RECONSIDERATION", "caseNumber", "某政复〔2024〕42号", "acceptedOn", "2024-03-01")
                .statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        cases.begin(id, "FIRST_INSTANCE", "follows", 1, "caseNumber", "（2024）浙0106行初5号", "acceptedOn", "2024-04-25")
                .statusCode(201);
        cases.decide(id, 2, "LT_REVOKE", "2024-08-01", "servedOn", "2024-08-05", "ground", "PROCEDURE")
                .statusCode(201);

        settled(5);
        cases.read(id)
                .body("tellings.kind", contains("OPENED", "ENDED", "OPENED", "ENDED", "ORDERED"))
                .body("tellings[2].caseNumber", equalTo("（2024）浙0106行初5号"))
                .body("tellings[4].sameReplyBarred", equalTo(false));
        assertThat(ApplicationsForTests.told(id).getLast().body()).contains("\"procedural\":true");
    }

    @Test
    void what_nobody_hears_waits_and_comes_once_under_one_id() {
        ApplicationsForTests.answerTold(503);
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_UPHOLD", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        await().until(() -> ApplicationsForTests.told(id).size() > 1);
        cases.read(id).body(TELLINGS, contains("WAITING", "WAITING"));

        ApplicationsForTests.takeTold();
        settled(2);
        List<ApplicationsForTests.Told> told = ApplicationsForTests.told(id);
        assertThat(told.stream()
                        .filter(one -> one.status() == 200)
                        .map(one -> one.body().contains("OPENED")))
                .containsExactly(true, false);
        assertThat(told.stream().map(ApplicationsForTests.Told::id).distinct()).hasSize(2);
    }

    @Test
    void what_was_taken_by_the_other_while_this_one_died_is_told_again_under_its_id() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        settled(1);
        DatabaseOwner.jdbi().useHandle(handle -> {
            handle.createUpdate("update case_telling set state = 'WAITING', told_at = null, round = null"
                            + " where case_file_id = :id")
                    .bind("id", UUID.fromString(id))
                    .execute();
            handle.createUpdate("update outbox_message set state = 'WAITING', settled_at = null,"
                            + " due_at = clock_timestamp() where topic = 'case-telling' and subject = :id")
                    .bind("id", id)
                    .execute();
        });
        settled(1);
        await().until(() -> ApplicationsForTests.told(id).size() == 2);
        assertThat(ApplicationsForTests.told(id).stream()
                        .map(ApplicationsForTests.Told::id)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void what_is_refused_is_a_finding_until_it_is_told_again() {
        ApplicationsForTests.answerTold(409);
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        settled(1);
        cases.read(id)
                .body(TELLINGS, contains("REFUSED"))
                .body("tellings[0].told", equalTo(false))
                .body("findings.code", hasItem("TELLING_REFUSED"));
        Map.of("zh-CN", "申请中没有该未审结案件", "en", "the application has no such open case")
                .forEach((language, why) -> given().header("Accept-Language", language)
                        .get(CaseFilesForTests.path(id, ""))
                        .then()
                        .statusCode(200)
                        .body("tellings[0].refusal", equalTo(why))
                        .body("findings.find { it.code == 'TELLING_REFUSED' }.message", containsString(why)));
        cases.post(id, "/proceedings/1/notifications", "on", "2024-03-05").statusCode(200);
        cases.read(id).body("tellings", hasSize(1));
        given().get("/api/v1/case-files?refused=true&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));

        ApplicationsForTests.takeTold();
        cases.post(id, "/link-checks").statusCode(200);
        settled(2);
        cases.read(id)
                .body(TELLINGS, contains("RETOLD", "TAKEN"))
                .body("findings.code", not(hasItem("TELLING_REFUSED")));
    }

    @Test
    void an_application_that_the_case_is_not_about_is_let_go() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.correct(id, "", "receiptNumber", null, "unlinkedReason", "登记有误").statusCode(200);
        settled(2);
        cases.read(id)
                .body("tellings.kind", contains("OPENED", "ENDED"))
                .body("tellings[1].result", equalTo("RECORDED_IN_ERROR"));

        String other = cases.opened(Map.of("receiptNumber", ApplicationsForTests.known()));
        cases.begin(other, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.post(other, "/voidings", "reason", "重复登记").statusCode(200);
        cases.read(other)
                .body("tellings.kind", contains("OPENED", "ENDED"))
                .body("tellings[1].result", equalTo("RECORDED_IN_ERROR"));
    }

    @Test
    void an_order_that_is_corrected_after_it_was_told_is_a_finding() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_REVOKE", "2024-04-10", "servedOn", "2024-04-12").statusCode(201);
        settled(3);
        cases.read(id).body("findings.code", not(hasItem("TOLD_OTHERWISE")));
        cases.correct(id, "/proceedings/1/decisions/1", "redecisionDueOn", "2024-05-20")
                .statusCode(200);
        cases.read(id).body("findings.code", hasItem("TOLD_OTHERWISE")).body("tellings", hasSize(3));
    }

    @Test
    void what_a_ledger_tells_of_a_linked_case_is_told_on() {
        Api register = new Api("cases");
        String number = "链" + UUID.randomUUID();
        String row = register.created(Map.of(
                "caseNumber",
                number,
                "agencyCode",
                agency,
                "kind",
                "RECONSIDERATION",
                "acceptedOn",
                "2021-05-06",
                "receiptNumber",
                ApplicationsForTests.known()));
        id = given().get("/api/v1/cases/{id}/case-file", row).then().extract().path("id");
        cases.post(id, "/link-checks").statusCode(200).body("told", equalTo(true));
        register.correct(row, Map.of("closedOn", "2021-07-01", "result", "UPHELD", "outcomeDetail", "RC_UPHOLD"))
                .statusCode(200);
        settled(2);
        cases.read(id)
                .body("told", equalTo(true))
                .body("tellings.kind", contains("OPENED", "ENDED"))
                .body("tellings[1].on", equalTo("2021-07-01"));
    }

    @Test
    void a_case_that_was_linked_before_applications_were_told_is_told_at_night_and_once() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        settled(1);
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate("delete from case_telling where case_file_id = :id")
                        .bind("id", UUID.fromString(id))
                        .execute());
        assertThat(decisions.tellAll()).isPositive();
        settled(1);
        decisions.tellAll();
        cases.read(id).body("tellings", hasSize(1)).body(TELLINGS, contains("TAKEN"));
    }

    @Test
    void what_the_agency_has_revoked_itself_is_told_too() {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.decide(id, 1, "RC_SELF_CORRECTED", "2024-04-10", "servedOn", "2024-04-12")
                .statusCode(201);
        settled(3);
        cases.read(id)
                .body("tellings.kind", contains("OPENED", "ENDED", "REVOKED"))
                .body("tellings[2].sameReplyBarred", equalTo(true));
    }

    @Test
    void the_file_of_the_application_is_taken_over_as_evidence_and_kept_as_it_was() throws Exception {
        cases.begin(id, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        String taken = "/proceedings/1/evidence-bundles";
        ValidatableResponse bundle = cases.post(id, taken)
                .statusCode(201)
                .body("number", equalTo(1))
                .body("proceeding", equalTo(1))
                .body("name", containsString(".zip"))
                .body("takenAt", notNullValue());
        byte[] zip = given().get(bundle.extract().<String>path("href"))
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(zip)))
                .isEqualTo(bundle.extract().path("sha256"));
        try (ZipInputStream file = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(file.getNextEntry().getName()).isEqualTo("manifest.json");
        }
        given().get(CaseFilesForTests.path(id, "/evidence-bundles"))
                .then()
                .statusCode(200)
                .body("items.sha256", contains(bundle.extract().<String>path("sha256")));

        ApplicationsForTests.answerTold(403);
        Map.of("zh-CN", "无权取得", "en", "may not have it")
                .forEach((language, why) -> given().header("Accept-Language", language)
                        .post(CaseFilesForTests.path(id, taken))
                        .then()
                        .statusCode(409)
                        .body("reason", equalTo("ARCHIVE_REFUSED"))
                        .body("detail", containsString(why)));
        ApplicationsForTests.answerTold(503);
        cases.post(id, taken).statusCode(503);
        String other = cases.opened(Map.of("receiptNumber", "", "unlinkedReason", "申请在启用系统之前"));
        cases.begin(other, "RECONSIDERATION", "acceptedOn", "2024-03-01").statusCode(201);
        cases.post(other, taken).statusCode(409).body("reason", equalTo("NOT_LINKED"));
        cases.post(id, "/proceedings/7/evidence-bundles").statusCode(404);
    }

    /** Waits until so many have been told and answered. */
    private void settled(int number) {
        await().untilAsserted(() -> assertThat(cases.read(id).extract().<List<String>>path(TELLINGS))
                .hasSize(number)
                .doesNotContain("WAITING"));
    }
}
