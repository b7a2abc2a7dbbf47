package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What arrives, and how it becomes an application. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionTest {

    private static final Map<String, Object> FORM = Map.of(
            "applicantKind", "NATURAL_PERSON",
            "applicantName", "王某",
            "applicantIdNumber", "11010519491231002X",
            "applicantPhone", "0469-0000000",
            "subject", "部门决算",
            "requestedForm", "PAPER",
            "route", "MAIL");

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        CHANNEL         | STAGE     | BASIS
        IN_PERSON       | RECEIVED  | 条例第三十一条第一项：当面提交之日
        REGISTERED_MAIL | RECEIVED  | 条例第三十一条第二项：行政机关签收之日
        ORAL            | RECEIVED  | 条例第二十九条、第三十一条：代为填写的申请表签字之日
        ORDINARY_MAIL   | SUBMITTED |
        ONLINE          | SUBMITTED |
        EMAIL           | SUBMITTED |
        FAX             | SUBMITTED |
        OTHER           | SUBMITTED |
        """)
    void the_day_of_receipt_follows_from_the_channel(String channel, String stage, String basis) {
        arrive(channel, "2024-10-05", FORM)
                .statusCode(201)
                .body("stage", equalTo(stage))
                .body("gaps", empty())
                .body("receiptBasis", basis == null ? nullValue() : equalTo(basis))
                .body("receivedOn", basis == null ? nullValue() : equalTo("2024-10-05"));
        new Api("applications").list("?agencyCode=" + agency).body("items.size()", equalTo(basis == null ? 0 : 1));
    }

    /** The agency sets when what comes through a channel of its own guide is received. */
    @Test
    void through_another_channel_the_guide_says_when_it_is_received() {
        Map<String, Object> evidence = new HashMap<>(EvidenceForTests.of("OTHER", "2024-10-08"));
        evidence.put("guideClause", "第三章第二条：留言当日视为收到");
        arrive("OTHER", "2024-10-08", FORM, evidence)
                .statusCode(201)
                .body("stage", equalTo("RECEIVED"))
                .body("receivedOn", equalTo("2024-10-08"))
                .body("evidence.channel", equalTo("政务新媒体"))
                .body("receiptBasis", equalTo("国办公开办函〔2015〕207号：依公开指南“第三章第二条：留言当日视为收到”收到之日"));
    }

    @Test
    void one_that_arrived_in_december_and_was_confirmed_in_january_is_new_in_january() {
        String id = arrive("ORDINARY_MAIL", "2024-12-30", FORM).extract().path("id");
        String application = step(id, "receipt-confirmations", Map.of("on", "2025-01-02", "way", "PHONE", "note", "本人"))
                .statusCode(200)
                .body("stage", equalTo("RECEIVED"))
                .body("receiptBasis", equalTo("条例第三十一条第二项：与申请人确认之日"))
                .body("attempts.succeeded", contains(true))
                .extract()
                .path("applicationId");
        Api.statistics(agency, 2025).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
        new Api("applications")
                .read(application)
                .body("receivedOn", equalTo("2025-01-02"))
                .body("receiptNumber", equalTo(agency + "-2025-00001"))
                .body("handling.clock.dueOn", equalTo("2025-02-06"))
                .body("handling.clock.cautiousDueOn", equalTo("2025-01-27"));
        step(id, "receipt-confirmations", Map.of("on", "2025-01-02", "way", "PHONE"))
                .statusCode(409)
                .body("reason", equalTo("WRONG_STAGE"));
        Api.verify(agency).statusCode(200).body("differences", empty());
    }

    @Test
    void each_attempt_is_kept_and_one_that_is_never_received_counts_nowhere() {
        String id = arrive("ORDINARY_MAIL", "2024-12-02", FORM).extract().path("id");
        step(id, "confirmation-attempts", Map.of("on", "2024-12-02", "way", "PHONE", "note", "无人接听"))
                .statusCode(200);
        step(id, "confirmation-attempts", Map.of("on", "2024-12-03", "way", "EMAIL"))
                .statusCode(200);
        step(id, "confirmation-attempts", Map.of("on", "2024-12-01", "way", "EMAIL"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        step(id, "confirmation-attempts", Map.of("on", "2099-12-01", "way", "EMAIL"))
                .statusCode(400);
        for (String before : List.of("confirmation-attempts", "receipt-confirmations")) {
            step(id, before, Map.of("on", "2024-12-02", "way", "PHONE"))
                    .statusCode(400)
                    .body("violations[0].pointer", equalTo("/on"))
                    .body("violations[0].message", containsString("2024-12-03"));
        }
        step(id, "discards", Map.of("on", "2024-12-02", "reason", "SECOND_COPY"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        step(id, "discards", Map.of("on", "2024-12-09", "reason", "BORED")).statusCode(400);
        step(id, "discards", Map.of("on", "2024-12-09", "reason", "EXPIRED"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/reason"));
        step(id, "discards", Map.of("on", "2024-12-09", "reason", "SECOND_COPY"))
                .statusCode(200)
                .body("stage", equalTo("DISCARDED"))
                .body("attempts.size()", equalTo(2));
        step(id, "receipt-confirmations", Map.of("on", "2024-12-10", "way", "PHONE"))
                .statusCode(409);
        new Api("applications").list("?agencyCode=" + agency).body("items", empty());
    }

    @Test
    void what_is_missing_is_received_all_the_same_and_hinted_at() {
        arrive("IN_PERSON", "2024-12-02", Map.of("applicantKind", "NATURAL_PERSON", "agent", Map.of("name", "李某")))
                .statusCode(201)
                .body("stage", equalTo("RECEIVED"))
                .body(
                        "gaps",
                        containsInAnyOrder(
                                "IDENTITY", "CONTACT", "CONTENT", "FORM_OF_DELIVERY", "AUTHORITY", "AGENT_IDENTITY"));
        Map<String, Object> wrong = new HashMap<>(FORM);
        wrong.put("applicantIdNumber", "110105194912310021");
        String id = arrive("IN_PERSON", "2024-12-02", wrong)
                .statusCode(201)
                .body("gaps", contains("IDENTITY"))
                .extract()
                .path("applicationId");
        new Api("applications").read(id).body("applicantIdNumber", nullValue()).body("applicantName", equalTo("王*"));
        wrong.put("applicantPhone", "call me");
        String unreachable = arrive("IN_PERSON", "2024-12-02", wrong)
                .statusCode(201)
                .body("gaps", containsInAnyOrder("IDENTITY", "CONTACT"))
                .extract()
                .path("applicationId");
        new Api("applications").read(unreachable).body("applicantPhone", nullValue());
        arrive("IN_PERSON", "2099-12-02", FORM).statusCode(400).body("violations[0].pointer", equalTo("/arrivedOn"));
        for (String channel : List.of("IN_PERSON", "EMAIL")) {
            arrive(channel, "1949-09-30", FORM)
                    .statusCode(400)
                    .body("violations.pointer", equalTo(List.of("/arrivedOn")));
        }
        arrive("IN_PERSON", "2024-12-02", Map.of("applicantKind", "KING")).statusCode(400);
    }

    @Test
    void a_public_utility_takes_no_applications_and_says_who_is_competent() {
        String department = agency;
        agency = Api.agency("230505");
        Map<String, Object> fact = Api.fact(agency, "230505", "PUBLIC_UTILITY", 2);
        fact.put("duty", "NONE");
        fact.put("acceptsApplications", false);
        fact.put("reportsTo", department);
        Api.replicate(agency, List.of(fact)).statusCode(200);
        arrive("IN_PERSON", "2024-12-02", FORM)
                .statusCode(422)
                .body("type", equalTo("/problems/no-applications"))
                .body("detail", containsString("Art. 55"))
                .body("detail", containsString("测试机关" + department.substring(8)));
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "55-1");
        entry.put("receivedOn", "2024-12-02");
        Api.json(entry)
                .post("/api/v1/applications")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-applications"));
        new Api("applications").list("?agencyCode=" + agency).body("items", empty());
    }

    @Test
    void of_a_public_utility_that_reports_to_nobody_the_government_around_it_is_competent() {
        String government = Api.government("511402");
        agency = Api.agency("511402");
        Map<String, Object> fact = Api.fact(agency, "511402", "PUBLIC_UTILITY", 2);
        fact.put("duty", "NONE");
        fact.put("acceptsApplications", false);
        Api.replicate(agency, List.of(fact)).statusCode(200);

        arrive("IN_PERSON", "2024-12-02", FORM)
                .statusCode(422)
                .body("type", equalTo("/problems/no-applications"))
                .body("detail", containsString("测试机关" + government.substring(8)));
    }

    /** Art. 55: a row of it is refused as the API refuses it, the others are taken where the request says so. */
    @Test
    void a_row_of_a_public_utility_is_refused_and_the_others_of_the_file_are_not() {
        String department = agency;
        String utility = Api.agency("230505");
        Map<String, Object> fact = Api.fact(utility, "230505", "PUBLIC_UTILITY", 2);
        fact.put("duty", "NONE");
        fact.put("acceptsApplications", false);
        fact.put("reportsTo", department);
        fact.put("validFrom", "2024-01-01");
        Api.replicate(utility, List.of(fact)).statusCode(200);
        String csv = "登记编号,机构代码,渠道,类别,收到日期\n"
                + "A55-1," + department + ",当面,自然人,2024-03-01\n"
                + "A55-2," + utility + ",当面,自然人,2024-03-01\n"
                + "A55-3," + utility + ",当面,自然人,2023-12-29\n";
        Api applications = new Api("applications");

        applications
                .importCsv(csv, "")
                .statusCode(422)
                .body("findings.row", contains(3))
                .body("findings.column", contains("机构代码"))
                .body("findings.code", contains("NO_APPLICATIONS"))
                .body("findings[0].message", containsString("Art. 55"))
                .body("findings[0].message", containsString("测试机关" + department.substring(8)));
        applications.list("?agencyCode=" + department).body("items", empty());
        applications
                .importCsv(csv, "?partial=true")
                .statusCode(200)
                .body("created", equalTo(2))
                .body("rejected", equalTo(1))
                .body("findings.code", contains("NO_APPLICATIONS"));
        applications.list("?agencyCode=" + utility).body("items.receiptNumber", contains("A55-3"));
        // What came in before is replaced where its day stays, and not where it is moved to one of now.
        applications
                .importCsv("登记编号,机构代码,渠道,类别,收到日期\nA55-3," + utility + ",互联网,自然人,2023-12-29\n", "?onConflict=replace")
                .statusCode(200)
                .body("replaced", equalTo(1));
        applications
                .importCsv("登记编号,机构代码,渠道,类别,收到日期\nA55-3," + utility + ",互联网,自然人,2024-01-02\n", "?onConflict=replace")
                .statusCode(422)
                .body("findings.code", contains("NO_APPLICATIONS"));
    }

    @Test
    void of_several_who_confirm_one_wins() throws Exception {
        ValidatableResponse arrived = arrive("FAX", "2024-12-02", FORM);
        String id = arrived.extract().path("id");
        String read = arrived.extract().header("ETag");
        Callable<Integer> confirm = () -> Api.json(Map.of("on", "2024-12-02", "way", "PHONE"))
                .header("If-Match", read)
                .post("/api/v1/submissions/" + id + "/receipt-confirmations")
                .statusCode();
        try (ExecutorService four = Executors.newFixedThreadPool(4)) {
            assertThat(four.invokeAll(List.of(confirm, confirm, confirm, confirm)).stream()
                            .map(Future::resultNow)
                            .sorted())
                    .containsExactly(200, 412, 412, 412);
        }
        Api.statistics(agency, 2024).cell("T3.NEW_RECEIVED.NATURAL_PERSON", 1);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
        CHANNEL         | LACKING
        IN_PERSON       | /evidence/receivedBy /evidence/signedBy
        REGISTERED_MAIL | /evidence/postalNumber /evidence/signedBy /evidence/signedOn
        ORDINARY_MAIL   | /evidence/receivedBy
        FAX             | /evidence/sender /evidence/receivedBy
        EMAIL           | /evidence/sender /evidence/messageId
        ONLINE          | /evidence/system /evidence/systemNumber
        ORAL            | /evidence/recordedBy /evidence/readOut /evidence/signedBy /evidence/signedOn
        OTHER           | /evidence/channel /evidence/receivedBy
        """)
    void each_channel_asks_for_its_own_evidence(String channel, String lacking) {
        arrive(channel, "2024-10-08", FORM, Map.of())
                .statusCode(400)
                .body("violations.pointer", contains(lacking.split(" ")));
        new Api("submissions").list("?agencyCode=" + agency).body("items", empty());
    }

    @Test
    void what_was_signed_on_another_day_or_not_read_out_proves_nothing() {
        Map<String, Object> mail = new HashMap<>(EvidenceForTests.of("REGISTERED_MAIL", "2024-10-08"));
        mail.put("signedOn", "2024-10-09");
        arrive("REGISTERED_MAIL", "2024-10-08", FORM, mail)
                .statusCode(400)
                .body("violations.pointer", contains("/evidence/signedOn"));
        Map<String, Object> oral = new HashMap<>(EvidenceForTests.of("ORAL", "2024-10-08"));
        oral.put("readOut", false);
        arrive("ORAL", "2024-10-08", FORM, oral)
                .statusCode(400)
                .body("violations.pointer", contains("/evidence/readOut"));
        arrive("EMAIL", "2024-10-08", FORM)
                .statusCode(201)
                .body("evidence.sender", equalTo("a***@example.org"))
                .body("evidence.signedOn", nullValue());
    }

    @Test
    void what_nobody_has_confirmed_within_a_working_day_is_overdue_until_somebody_tries() {
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        String late =
                arrive("FAX", today.minusDays(14).toString(), FORM).extract().path("id");
        arrive("FAX", today.toString(), FORM).statusCode(201);
        overdue().body("items.id", contains(late));

        step(late, "confirmation-attempts", Map.of("on", today.minusDays(13).toString(), "way", "PHONE"))
                .statusCode(200)
                .body("attempts[0].number", equalTo(1));
        overdue().body("items.id", contains(late));
        step(late, "confirmation-attempts", Map.of("on", today.toString(), "way", "PHONE"))
                .statusCode(200);
        overdue().body("items", empty());

        String other =
                arrive("EMAIL", today.minusDays(14).toString(), FORM).extract().path("id");
        String third =
                arrive("EMAIL", today.minusDays(14).toString(), FORM).extract().path("id");
        String next = given().get("/api/v1/submissions?confirmationOverdue=true&limit=1&agencyCode=" + agency)
                .then()
                .body("items.id", contains(other))
                .extract()
                .path("next");
        given().get("/api/v1/submissions?confirmationOverdue=true&limit=1&agencyCode=" + agency + "&after=" + next)
                .then()
                .body("items.id", contains(third))
                .body("next", nullValue());
        step(other, "receipt-confirmations", Map.of("on", today.toString(), "way", "PHONE"))
                .statusCode(200);
        overdue().body("items.id", contains(third));
        given().get("/api/v1/submissions?open=false&agencyCode=" + agency)
                .then()
                .body("items.id", contains(other));
        given().get("/api/v1/submissions?open=true&sort=-arrivedOn&agencyCode=" + agency)
                .then()
                .body("items.id[-1]", equalTo(late));
        given().get("/api/v1/submissions/counts?by=stage&open=true&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("counts.stage.value", contains("SUBMITTED"));
    }

    private ValidatableResponse overdue() {
        return given().get("/api/v1/submissions?confirmationOverdue=true&agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    @Test
    void agents_guardians_and_those_who_apply_together_are_kept_as_such() {
        Map<String, Object> form = new HashMap<>(FORM);
        form.put("agent", Map.of("role", "GUARDIAN", "name", "王某父", "idKind", "RESIDENT_ID"));
        form.put("jointApplicants", List.of(Map.of("name", "李某")));
        arrive("IN_PERSON", "2024-12-02", form)
                .statusCode(201)
                .body("gaps", containsInAnyOrder("AUTHORITY", "AGENT_IDENTITY", "JOINT_IDENTITY"));
        form.put(
                "agent",
                Map.of("name", "李律师", "idKind", "RESIDENT_ID", "idNumber", "440524188001010014", "authority", "授权委托书"));
        form.put(
                "jointApplicants",
                List.of(Map.of("name", "李某", "idKind", "RESIDENT_ID", "idNumber", "11010519491231002X")));
        arrive("IN_PERSON", "2024-12-02", form)
                .statusCode(201)
                .body("gaps", empty())
                .body("authorityHref", nullValue());
        form.put("applicantKind", "ENTERPRISE");
        form.put("applicantIdKind", "SOCIAL_CREDIT_CODE");
        form.put("applicantIdNumber", "91230500MA1BXXXX00");
        form.put("applicantRepresentative", "赵某");
        form.put("applicantContact", "钱某");
        arrive("IN_PERSON", "2024-12-02", form).statusCode(201).body("gaps", contains("IDENTITY"));
    }

    @Test
    void an_application_says_what_its_day_of_receipt_rests_on() {
        String id = arrive("IN_PERSON", "2024-12-02", FORM).extract().path("applicationId");
        new Api("applications")
                .read(id)
                .body("receiptBasis.kind", equalTo("EVIDENCE"))
                .body("receiptBasis.said", equalTo("条例第三十一条第一项：当面提交之日"));
        given().header("Authorization", "Bearer " + IssuerForTests.token(Role.SIGNER))
                .contentType("application/json")
                .body(Map.of("on", "2024-12-03", "receivedOn", "2024-12-01", "evidence", "签收单", "reason", "有误"))
                .post("/api/v1/applications/" + id + "/receipt-corrections")
                .then()
                .statusCode(200)
                .body("receiptBasis.kind", equalTo("CORRECTED"))
                .body("receiptBasis.said", equalTo("条例第三十一条第一项：收到日期更正为2024-12-01，凭据：签收单"));
        String typed = new Api("applications")
                .create(Map.of(
                        "receiptNumber", "L-1",
                        "agencyCode", agency,
                        "channel", "IN_PERSON",
                        "applicantKind", "ENTERPRISE",
                        "receivedOn", "2024-12-02"))
                .statusCode(201)
                .extract()
                .path("id");
        new Api("applications")
                .read(typed)
                .body("receiptBasis.kind", equalTo("LEDGER"))
                .body("handling.hints.code", contains("RECEIPT_NOT_PROVED"));
        new LifeForTests(typed)
                .step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2024-12-03", "receivedOn", "2024-12-02", "evidence", "签收单", "reason", "补记凭据"))
                .body("receiptBasis.kind", equalTo("CORRECTED"))
                .body("handling.hints", empty());
    }

    @Test
    void what_was_written_is_sealed() {
        String id = arrive("FAX", "2024-12-02", FORM).extract().path("id");
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select submission::text from submission where id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
        assertThat(kept)
                .contains("2024-12-02")
                .doesNotContain("王某")
                .doesNotContain("决算")
                .doesNotContain("0469");
        given().get("/api/v1/submissions/" + id).then().statusCode(200).body("subject", equalTo("部门决算"));
        step(id, "confirmation-attempts", Map.of("on", "2024-12-02", "way", "PHONE", "note", "王某之妻接听"))
                .body("attempts[0].note", equalTo("王某之妻接听"));
        String said = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select a::text from confirmation_attempt a where submission_id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(String.class)
                        .one());
        assertThat(said).contains("PHONE").doesNotContain("王某");
    }

    private ValidatableResponse arrive(String channel, String on, Map<String, ?> form) {
        return arrive(channel, on, form, EvidenceForTests.of(channel, on));
    }

    private ValidatableResponse arrive(String channel, String on, Map<String, ?> form, Map<String, ?> evidence) {
        return Api.json(Map.of(
                        "agencyCode", agency, "channel", channel, "arrivedOn", on, "evidence", evidence, "form", form))
                .post("/api/v1/submissions")
                .then();
    }

    private static ValidatableResponse step(String id, String path, Map<String, ?> body) {
        return Api.json(body).post("/api/v1/submissions/" + id + "/" + path).then();
    }
}
