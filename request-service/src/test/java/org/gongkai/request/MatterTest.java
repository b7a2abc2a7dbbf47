package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.KitOperations;

/** What comes to the office and is no application: records of their own, which count nowhere. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MatterTest {

    private static final Map<String, Object> CONTENT = Map.of(
            "subject", "社会保险缴费记录有误",
            "text", "请更正",
            "personName", "孙某",
            "idNumber", "440524188001010014",
            "phone", "13812345678",
            "correction", Map.of("record", "本人2020年缴费记录", "wrong", "少记三个月", "evidence", "银行流水"));
    private static final Map<String, Object> QUESTION = Map.of("subject", "办公时间", "text", "周六上班吗");

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void a_correction_says_whose_record_is_wrong_and_ends_with_what_came_of_it() {
        Map<String, Object> vague = new LinkedHashMap<>(CONTENT);
        vague.remove("correction");
        vague.remove("personName");
        register("CORRECTION", vague)
                .statusCode(400)
                .body("violations.pointer", contains("/content/correction", "/content/personName"));
        Api.json(Map.of(
                        "agencyCode", agency,
                        "kind", "CORRECTION",
                        "channel", "IN_PERSON",
                        "receivedOn", "1949-09-30",
                        "content", CONTENT))
                .post("/api/v1/matters")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/receivedOn"));
        String id = register("CORRECTION", CONTENT)
                .statusCode(201)
                .body("matterNumber", equalTo(agency + "-S2024-00001"))
                .body("stage", equalTo("RECEIVED"))
                .body("content.personName", equalTo("孙*"))
                .body("content.idNumber", equalTo("4405**********0014"))
                .body("content.correction.wrong", equalTo("少记三个月"))
                .extract()
                .path("id");

        step(id, "answers", Map.of("on", "2024-03-05", "text", "已更正"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/result"));
        step(id, "answers", Map.of("on", "2024-02-05", "text", "已更正", "result", "CORRECTED"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/on"));
        step(id, "answers", Map.of("on", "2024-03-05", "text", "查无错误", "result", "NOT_CORRECTED"))
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("stage", equalTo("ANSWERED"))
                .body("result", equalTo("NOT_CORRECTED"))
                .body("reply", equalTo("查无错误"));
        step(id, "transfers", Map.of("on", "2024-03-06", "to", "某局", "text", "转"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        step("11111111-2222-3333-4444-555555555555", "answers", Map.of()).statusCode(404);
    }

    @Test
    void a_correction_is_answered_by_letter_or_passed_on_by_one() {
        String id = register("CORRECTION", CONTENT).extract().path("id");
        letter(id, "application/pdf").statusCode(409).body("type", equalTo("/problems/document-refused"));
        step(id, "answers", Map.of("on", "2024-03-05", "text", "经核实，已补记三个月", "result", "CORRECTED"));
        String name = CONTENT.get("personName").toString();
        assertThat(PaperLife.pdf(letter(id, "application/pdf")
                        .statusCode(200)
                        .header("Content-Disposition", containsString("inline"))
                        .extract()
                        .asByteArray()))
                .contains("政府信息更正答复（转送）函", name, "本人2020年缴费记录", "银行流水", "经核实，已补记三个月", "2024年3月5日")
                .doesNotContain("已予转送", "{");
        given().get("/api/v1/audit/request-service/entries?operation=READ_DOCUMENT&objectId=" + id)
                .then()
                .body("items.size()", equalTo(1));

        String other = register("CORRECTION", CONTENT).extract().path("id");
        step(other, "transfers", Map.of("on", "2024-03-06", "to", "某市人力资源和社会保障局", "text", "该记录由其制作"));
        assertThat(PaperLife.docx(
                        letter(other, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                                .statusCode(200)
                                .extract()
                                .asByteArray()))
                .contains("该信息由某市人力资源和社会保障局负责，本机关已予转送", "该记录由其制作");
    }

    @Test
    void a_suggestion_has_a_letter_and_a_question_none() {
        String suggestion = register("SUGGESTION", QUESTION).extract().path("id");
        step(suggestion, "answers", Map.of("on", "2024-03-06", "text", "予以采纳"));
        assertThat(PaperLife.pdf(letter(suggestion, "application/pdf")
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains("主动公开建议答复函", "予以采纳");
        String question = register("CONSULTATION", QUESTION).extract().path("id");
        step(question, "answers", Map.of("on", "2024-03-06", "text", "不上班"));
        letter(question, "application/pdf").statusCode(409);
        letter("11111111-2222-3333-4444-555555555555", "application/pdf").statusCode(404);
    }

    private static ValidatableResponse letter(String id, String mediaType) {
        return given().header("Authorization", "Bearer " + IssuerForTests.token(Role.CLERK))
                .accept(mediaType)
                .get("/api/v1/matters/" + id + "/letter")
                .then();
    }

    @Test
    void what_is_held_is_not_erased_until_it_is_released() {
        LocalDate longAgo = today.minusYears(11);
        String id = registered(longAgo);
        hold(Role.CLERK, id, "holds", "巡视调阅").statusCode(403);
        hold(Role.SIGNER, id, "hold-releases", "误").statusCode(409).body("type", equalTo("/problems/step-refused"));
        hold(Role.SIGNER, id, "holds", "").statusCode(400).body("violations.pointer", contains("/reason"));
        hold(Role.SIGNER, id, "holds", "巡视调阅").statusCode(200).body("held", equalTo(true));
        hold(Role.SIGNER, id, "holds", "再次").statusCode(409);
        erase();
        given().get("/api/v1/matters/" + id)
                .then()
                .body("content.subject", equalTo("办公时间"))
                .body("reply", equalTo("不上班"));
        given().get("/api/v1/audit/request-service/entries?operation=HOLD_MATTER&objectId=" + id)
                .then()
                .body("items[0].reason", equalTo("巡视调阅"));

        hold(Role.SIGNER, id, "hold-releases", "巡视结束").statusCode(200).body("held", equalTo(false));
        erase();
        given().get("/api/v1/matters/" + id).then().body("content", nullValue()).body("reply", nullValue());
    }

    @Test
    void what_a_held_matter_had_come_as_is_held_with_it() {
        LocalDate longAgo = today.minusYears(11);
        SubmissionsForTests office = new SubmissionsForTests(agency);
        String submission = office.arrive("FAX", longAgo.toString(), SubmissionsForTests.form())
                .statusCode(201)
                .extract()
                .path("id");
        String id = SubmissionsForTests.step(
                        submission,
                        "discards",
                        Map.of(
                                "on", longAgo.toString(),
                                "reason", "NOT_AN_APPLICATION",
                                "matterKind", "CONSULTATION"))
                .statusCode(200)
                .extract()
                .path("matterId");
        step(id, "answers", Map.of("on", longAgo.toString(), "text", "不上班")).statusCode(200);
        hold(Role.SIGNER, id, "holds", "巡视调阅").statusCode(200);
        erase();
        given().get("/api/v1/submissions/" + submission).then().body("form.subject", equalTo("征收补偿方案"));
        hold(Role.SIGNER, id, "hold-releases", "巡视结束").statusCode(200);
        erase();
        given().get("/api/v1/submissions/" + submission).then().body("form.subject", nullValue());
    }

    private String registered(LocalDate on) {
        String id = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "kind",
                        "CONSULTATION",
                        "channel",
                        "FAX",
                        "receivedOn",
                        on.toString(),
                        "content",
                        QUESTION))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(id, "answers", Map.of("on", on.toString(), "text", "不上班")).statusCode(200);
        return id;
    }

    private static ValidatableResponse hold(Role role, String id, String path, String reason) {
        return LifeForTests.as(role)
                .body(Map.of("reason", reason))
                .post("/api/v1/matters/" + id + "/" + path)
                .then();
    }

    private void erase() {
        new RetentionForTests(agency).erased();
    }

    @Test
    void kind_and_subject_are_corrected_while_it_is_open_by_who_has_seen_it() {
        String id = register("SUGGESTION", QUESTION).statusCode(201).extract().path("id");
        Map<String, Object> correction = new LinkedHashMap<>(Map.of("kind", "COMPLAINT", "reason", "归类有误"));
        patch(id, null, correction).statusCode(428);
        patch(id, "\"7\"", correction).statusCode(412);
        patch(id, "\"0\"", Map.of("kind", "COMPLAINT")).statusCode(400).body("violations.pointer", contains("/reason"));
        patch(id, "\"0\"", Map.of("kind", "SUGGESTION", "reason", "无"))
                .statusCode(400)
                .body("violations.pointer", contains("/kind"));
        correction.put("subject", "周末办公时间");
        patch(id, "\"0\"", correction)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("kind", equalTo("COMPLAINT"))
                .body("content.subject", equalTo("周末办公时间"))
                .body("content.text", equalTo("周六上班吗"));
        step(id, "answers", Map.of("on", "2024-03-05", "text", "不上班")).statusCode(200);
        patch(id, "\"2\"", Map.of("kind", "SUGGESTION", "reason", "归类有误"))
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        given().get("/api/v1/audit/request-service/entries?operation=CORRECT&objectId=" + id)
                .then()
                .body("items[0].reason", equalTo("归类有误"));
    }

    private static ValidatableResponse patch(String id, String ifMatch, Map<String, ?> body) {
        var request = Api.json(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch("/api/v1/matters/" + id).then();
    }

    @Test
    void what_another_body_is_competent_for_is_given_to_it_by_name() {
        String id = register("COMPLAINT", QUESTION).extract().path("id");
        step(id, "transfers", Map.of("on", "2024-03-06", "text", "转"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/to"));
        Api.json(Map.of("on", "2024-03-06", "to", "某市监察委员会", "text", "已转交"))
                .header("If-Match", "\"5\"")
                .post("/api/v1/matters/" + id + "/transfers")
                .then()
                .statusCode(412);
        step(id, "transfers", Map.of("on", "2024-03-06", "to", "某市监察委员会", "text", "已转交"))
                .statusCode(200)
                .body("stage", equalTo("TRANSFERRED"))
                .body("transferredTo", equalTo("某市监察委员会"));
        String other = register("SUGGESTION", QUESTION).extract().path("id");
        step(other, "answers", Map.of("on", "2024-03-06", "text", "采纳", "result", "CORRECTED"))
                .statusCode(400);
        step(other, "discards", Map.of("on", "2024-03-06", "reason", "SECOND_COPY"))
                .statusCode(200)
                .body("discardReason", equalTo("SECOND_COPY"));
        register("CONSULTATION", CONTENT).statusCode(400).body("violations[0].pointer", equalTo("/content/correction"));
    }

    @Test
    void lists_are_of_what_is_asked_for_page_by_page_and_of_who_reaches_it() {
        register("CORRECTION", CONTENT).statusCode(201);
        register("CONSULTATION", QUESTION).statusCode(201);
        register("CONSULTATION", QUESTION).statusCode(201);
        list("&kind=CONSULTATION").body("items.kind", contains("CONSULTATION", "CONSULTATION"));
        list("&stage=ANSWERED").body("items", empty());
        list("&open=true").body("items.size()", equalTo(3));
        list("&open=false").body("items", empty());
        List<String> numbers = list("&sort=matterNumber").extract().path("items.matterNumber");
        list("&sort=-matterNumber").body("items.matterNumber", equalTo(numbers.reversed()));
        given().get("/api/v1/matters/counts?by=kind,stage&agencyCode=" + agency)
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counts.kind.find { it.value == 'CONSULTATION' }.number", equalTo(2))
                .body("counts.stage.number", contains(3));
        list("&receivedFrom=2024-03-02").body("items", empty());
        list("&receivedFrom=2024-03-01&receivedTo=2024-03-01&kind=CORRECTION").body("items.size()", equalTo(1));
        String next =
                list("&limit=2").body("items.size()", equalTo(2)).extract().path("next");
        list("&limit=2&after=" + next).body("items.size()", equalTo(1)).body("next", nullValue());
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("110105")))
                .get("/api/v1/matters?agencyCode=" + agency)
                .then()
                .body("items", empty());
        given().get("/api/v1/matters?kind=KING").then().statusCode(400).body("violations.pointer", contains("kind"));
    }

    @Test
    void the_public_sends_them_and_follows_them_with_the_code() {
        JsonPath sent = given().noFilters()
                .contentType("application/json")
                .body(Map.of("agencyCode", agency, "kind", "CONSULTATION", "content", QUESTION))
                .post("/api/v1/public/matters")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/public/matters/" + agency + "-S" + today.getYear() + "-00001"))
                .extract()
                .jsonPath();
        String number = sent.getString("matterNumber");
        assertThat(number).isEqualTo(agency + "-S" + today.getYear() + "-00001");
        follow(number, "ABCDEFGHJKLM").statusCode(404);
        follow(number, sent.getString("queryCode")).statusCode(200).body("stage", equalTo("RECEIVED"));
        String id = list("").extract().path("items[0].id");
        step(id, "answers", Map.of("on", today.toString(), "text", "不上班")).statusCode(200);
        follow(number, sent.getString("queryCode"))
                .body("stage", equalTo("ANSWERED"))
                .body("reply", equalTo("不上班"));
    }

    @Test
    void a_submission_that_is_none_opens_one_and_each_knows_the_other() {
        String arrived = "2024-03-01";
        String submission = Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "FAX",
                        "arrivedOn",
                        arrived,
                        "evidence",
                        EvidenceForTests.of("FAX", arrived),
                        "form",
                        Map.of(
                                "applicantKind", "NATURAL_PERSON",
                                "applicantName", "周某",
                                "subject", "投诉窗口态度")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        discard(submission, Map.of("on", arrived, "reason", "NOT_AN_APPLICATION"))
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/matterKind"));
        discard(submission, Map.of("on", arrived, "reason", "SPAM", "matterKind", "COMPLAINT"))
                .statusCode(400);
        String matter = discard(
                        submission, Map.of("on", arrived, "reason", "NOT_AN_APPLICATION", "matterKind", "COMPLAINT"))
                .statusCode(200)
                .body("stage", equalTo("DISCARDED"))
                .extract()
                .path("matterId");
        given().get("/api/v1/matters/" + matter)
                .then()
                .statusCode(200)
                .body("kind", equalTo("COMPLAINT"))
                .body("channel", equalTo("FAX"))
                .body("receivedOn", equalTo(arrived))
                .body("submissionId", equalTo(submission))
                .body("content.subject", equalTo("投诉窗口态度"))
                .body("content.personName", equalTo("周*"));
    }

    /** Its letter says which record is wrong, and what had come as something else does not (Art. 41 of the Regulations). */
    @Test
    void what_turns_out_to_be_a_correction_says_which_record_before_it_is_answered() {
        String id = register("CONSULTATION", QUESTION).extract().path("id");
        Map<String, String> record = Map.of("record", "本人2020年缴费记录", "wrong", "少记三个月", "evidence", "银行流水");
        Map<String, String> answer = Map.of("on", "2024-03-05", "text", "已补记", "result", "CORRECTED");
        patch(id, "\"0\"", Map.of("correction", record, "reason", "来信人要求更正"))
                .statusCode(400)
                .body("violations.pointer", contains("/correction"));
        patch(id, "\"0\"", Map.of("kind", "CORRECTION", "reason", "来信人要求更正"))
                .statusCode(200)
                .body("actions.find { it.event == 'answer' }.refusal.detail", containsString("which record is wrong"))
                .body("actions.find { it.event == 'discard' }.refusal", nullValue());
        step(id, "answers", answer).statusCode(409).body("detail", containsString("which record is wrong"));
        step(id, "transfers", Map.of("on", "2024-03-05", "to", "某局", "text", "转"))
                .statusCode(409);
        patch(id, "\"1\"", Map.of("correction", Map.of("record", "本人2020年缴费记录"), "reason", "电话问明"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/correction/evidence"));

        patch(id, "\"1\"", Map.of("correction", record, "reason", "电话问明"))
                .statusCode(200)
                .body("content.correction.wrong", equalTo("少记三个月"));
        step(id, "answers", answer).statusCode(200).body("stage", equalTo("ANSWERED"));
        assertThat(PaperLife.pdf(
                        letter(id, "application/pdf").statusCode(200).extract().asByteArray()))
                .contains("政府信息更正答复（转送）函", "本人2020年缴费记录", "银行流水", "已补记");
    }

    @Test
    void who_has_filed_what_is_none_follows_it_with_the_same_code() {
        JsonPath filed = given().noFilters()
                .contentType("application/json")
                .body(Map.of(
                        "agencyCode", agency,
                        "applicantKind", "NATURAL_PERSON",
                        "applicantName", "吴某",
                        "applicantIdNumber", "440524188001010014",
                        "applicantPhone", "13812345678",
                        "subject", "周六上班吗",
                        "description", "周六上班吗"))
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items[0].id");
        discard(
                        submission,
                        Map.of(
                                "on", today.toString(),
                                "reason", "NOT_AN_APPLICATION",
                                "matterKind", "CONSULTATION"))
                .statusCode(200);
        String code = filed.getString("queryCode");
        String number = given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/applications/" + filed.getString("arrivalNumber"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .extract()
                .path("matterNumber");
        follow(number, code).statusCode(200).body("kind", equalTo("CONSULTATION"));
    }

    @Test
    void they_count_nowhere() {
        Object before = figures();
        String id = register("CORRECTION", CONTENT).extract().path("id");
        step(id, "answers", Map.of("on", "2024-03-05", "text", "已更正", "result", "CORRECTED"))
                .statusCode(200);
        register("SUGGESTION", QUESTION).statusCode(201);
        assertThat(figures()).isEqualTo(before);
        Api.verify(agency).body("differences", empty());
    }

    @Test
    void evidence_is_attached_who_wrote_is_shown_to_who_says_why_and_all_of_it_goes_in_time() {
        String id = register("CORRECTION", CONTENT).extract().path("id");
        Api.file("application/pdf", "%PDF-1.7\n流水".getBytes(StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .post("/api/v1/matters/" + id + "/attachments")
                .then()
                .statusCode(201);
        KitOperations.askOfAttachments("/api/v1/matters/" + id + "/attachments");
        Api.json(Map.of("reason", "需要联系"))
                .post("/api/v1/matters/" + id + "/unmaskings")
                .then()
                .statusCode(200)
                .body("phone", equalTo("13812345678"));
        given().get("/api/v1/audit/request-service/entries?operation=UNMASK&objectId=" + id)
                .then()
                .body("items.reason", hasItem("需要联系"));
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select matter::text from matter where agency_code = :agency")
                        .bind("agency", agency)
                        .mapTo(String.class)
                        .one());
        assertThat(kept).doesNotContain("孙某").doesNotContain("缴费").doesNotContain("138");

        step(id, "answers", Map.of("on", "2024-03-05", "text", "已更正", "result", "CORRECTED"));
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update matter set received_on = received_on - 4000, ended_on = ended_on - 4000 where"
                                        + " agency_code = :agency")
                        .bind("agency", agency)
                        .execute());
        new RetentionForTests(agency).erased();
        given().get("/api/v1/matters/" + id)
                .then()
                .body("content", nullValue())
                .body("reply", nullValue())
                .body("result", equalTo("CORRECTED"));
        given().get("/api/v1/matters/" + id + "/attachments").then().body("items", empty());
    }

    private Object figures() {
        return Api.statistics(agency, 2024).response().extract().path("figures");
    }

    private ValidatableResponse register(String kind, Map<String, ?> content) {
        return Api.json(Map.of(
                        "agencyCode", agency,
                        "kind", kind,
                        "channel", "IN_PERSON",
                        "receivedOn", "2024-03-01",
                        "content", content))
                .post("/api/v1/matters")
                .then();
    }

    private ValidatableResponse list(String query) {
        return given().get("/api/v1/matters?agencyCode=" + agency + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(String id, String step, Map<String, ?> body) {
        return Api.json(body).post("/api/v1/matters/" + id + "/" + step).then();
    }

    private static ValidatableResponse discard(String submission, Map<String, ?> body) {
        return Api.json(body)
                .post("/api/v1/submissions/" + submission + "/discards")
                .then();
    }

    private static ValidatableResponse follow(String number, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .get("/api/v1/public/matters/" + number)
                .then();
    }
}
