package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What the Regulations want said with a step: the step is taken without it, and the application says what is missing. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LegalHintTest {

    /** Beside that the day of receipt was typed, which holds of all that is registered without a submission. */
    private static final String SAID = "handling.hints.findAll { it.code != 'RECEIPT_NOT_PROVED' }.";

    private PaperLife life;

    @BeforeEach
    void an_application() {
        life = new PaperLife();
    }

    @Test
    void of_a_third_party_its_interest_and_the_day_on_which_it_had_the_letter() {
        life.processing();
        codes(empty());
        asked(Map.of("party", "THIRD_PARTY"));
        codes(contains("INTEREST_NOT_SAID", "THIRD_PARTY_RECEIPT_UNKNOWN"))
                .body(SAID + "number", contains(1, 1))
                .body("handling.hints[0].said", containsString("第十五条"));
        life.then(
                Role.CLERK,
                "deliveries",
                Map.of(
                        "on", "2026-03-06",
                        "result", "SERVED",
                        "document", "D08_TP_CONSULT",
                        "number", 1,
                        "proof", "公司签收"));
        codes(contains("INTEREST_NOT_SAID"));
        life.then(
                Role.CLERK,
                "consultations/1/answers",
                Map.of("on", "2026-03-09", "answer", "OBJECT_UNREASONED", "why", "不愿公开"));
        codes(empty());
        asked(Map.of(
                "on", "2026-03-10", "party", "THIRD_PARTY", "interest", "TRADE_SECRET", "deliveredOn", "2026-03-10"));
        codes(empty());
        life.send(Role.CLERK, "consultations", letter(Map.of("party", "THIRD_PARTY", "interest", "MONEY")))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/interest"));
    }

    @Test
    void of_a_third_party_that_is_overridden_the_day_on_which_it_was_told() {
        life.processing();
        asked(Map.of("party", "THIRD_PARTY", "interest", "PRIVACY", "deliveredOn", "2026-03-05"));
        life.then(
                        Role.CLERK,
                        "consultations/1/answers",
                        Map.of("on", "2026-03-09", "answer", "OBJECT_UNREASONED", "why", "不愿公开"))
                .then(
                        Role.SIGNER,
                        "overrides",
                        Map.of(
                                "on", "2026-03-10",
                                "consultation", 1,
                                "ground", "NO_GOOD_REASON",
                                "reasons", "已经公示"));
        codes(contains("OVERRIDE_RECEIPT_UNKNOWN"));
        life.then(
                Role.CLERK,
                "deliveries",
                Map.of(
                        "on", "2026-03-11",
                        "result", "SERVED",
                        "document", "D11_TP_DECISION",
                        "number", 1,
                        "proof", "公司签收"));
        codes(empty());
    }

    @Test
    void of_who_made_the_information_too_whether_the_body_led_and_when_it_had_the_letter() {
        life.processing();
        asked(Map.of("party", "CO_MAKER"));
        asked(Map.of("party", "CO_MAKER", "leads", false, "deliveredOn", "2026-03-06"));
        asked(Map.of("party", "CO_MAKER", "leads", true, "deliveredOn", "2026-03-06"));
        codes(contains("LEAD_NOT_SAID", "CO_MAKER_RECEIPT_UNKNOWN", "NOT_THE_LEAD"))
                .body(SAID + "number", contains(1, 1, 2));
    }

    @Test
    void of_a_private_courier_that_it_is_no_post() {
        life.processing().proposed(List.of(PaperLife.granted()));
        life.then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "SECRECY"))
                .then(Role.REVIEWER, "reviews", Map.of("on", "2026-03-10", "kind", "LEGAL"))
                .then(Role.SIGNER, "approvals", Map.of("on", "2026-03-11"))
                .then(
                        Role.CLERK,
                        "dispatches",
                        Map.of("on", "2026-03-16", "way", "COURIER", "handedOverOn", "2026-03-12"));
        codes(contains("COURIER_IS_NO_POST")).body("handling.hints[0].said", containsString("〔2016〕235号"));
    }

    @Test
    void of_a_fee_that_was_paid_in_part_that_it_goes_back() {
        life.processing();
        life.agreed(
                "fee-notices",
                FeesForTests.notice(Map.of(
                        "on", "2026-03-05",
                        "method", "PAGE",
                        "units", 44,
                        "amountYuan", "140",
                        "servedOn", "2026-03-05")));
        life.then(Role.CLERK, "fee-notices/1/payments", Map.of("on", "2026-03-06", "amountYuan", "40"));
        codes(empty());
        life.then(Role.SIGNER, "fee-notices/1/cancellations", Map.of("on", "2026-03-09", "reason", "免收"));
        codes(contains("PART_PAYMENT_KEPT")).body("handling.hints[0].number", equalTo(1));
        life.then(Role.SIGNER, "refunds", Map.of("on", "2026-03-10", "amountYuan", "40", "ground", "PART_PAYMENT"));
        codes(empty());
    }

    @Test
    void of_information_that_others_have_who_they_are() {
        life.processing();
        Map<String, Object> part = PaperLife.part(
                "UNAVAIL_NOT_HELD",
                "NOT_RESPONSIBLE",
                Map.of("searchPlace", "档案室", "searchWords", "合同", "searchedBy", "李某", "searchedOn", "2026-03-09"));
        life.proposed(List.of(PaperLife.granted(), part));
        codes(contains("RIGHT_BODY_NOT_NAMED")).body("handling.hints[0].number", equalTo(2));
        life.then(Role.REVIEWER, "returns", Map.of("on", "2026-03-10", "reason", "补充"));
        codes(empty());
        life.proposed(List.of(PaperLife.part(
                "UNAVAIL_NOT_HELD", "NOT_RESPONSIBLE", Map.of("rightAgency", "市规划局", "rightAgencyContact", "0469-1"))));
        codes(empty());
    }

    @Test
    void of_who_reads_with_difficulty_how_they_were_helped() {
        String agency = Api.agency("230505");
        String token = IssuerForTests.tokenOfAgency(Role.CLERK, agency);
        String id = given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        "2026-03-02",
                        "evidence",
                        Map.of("receivedBy", "李某", "signedBy", "王某某"),
                        "form",
                        Map.of(
                                "applicantKind", "NATURAL_PERSON",
                                "applicantName", "王某某",
                                "subject", "部门决算",
                                "assistance", Map.of("need", "视力障碍"))))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        LifeForTests needy = new LifeForTests(id);
        needy.read().body("handling.hints.code", contains("HELP_NOT_NOTED"));
        needy.processing("2026-03-03").replied("2026-03-10");
        needy.read().body("handling.hints.code", contains("HELP_NOT_NOTED"));
        needy.step(
                        Role.CLERK,
                        "deliveries",
                        Map.of("on", "2026-03-11", "result", "SERVED", "proof", "本人签收", "helpGiven", "当面宣读"))
                .body("handling.hints", empty());
    }

    private void asked(Map<String, ?> more) {
        life.then(Role.CLERK, "consultations", letter(more));
    }

    private static Map<String, Object> letter(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("on", "2026-03-05", "partyName", "某公司", "information", "合同"));
        body.putAll(more);
        return body;
    }

    private ValidatableResponse codes(Matcher<?> matcher) {
        return life.as(Role.CLERK).get(life.path("")).then().statusCode(200).body(SAID + "code", matcher);
    }
}
