package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.registers.testing.KitOperations;

/** What is attached to submissions and applications, by staff and by who has filed them. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionAttachmentTest {

    private static final byte[] FILE = "%PDF-1.7\n某人的身份证明".getBytes(StandardCharsets.UTF_8);
    private static final String NAMED = "attachment; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.pdf";

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    private String agency;

    @BeforeEach
    void anAgency() {
        agency = Api.agency("230505");
    }

    @Test
    void what_came_with_a_submission_is_the_applications_too() {
        String id = arrived("FAX").extract().path("id");
        String path = "/api/v1/submissions/" + id;
        attach(path).statusCode(201).header("Location", path + "/attachments/1");
        String application = Api.json(Map.of("on", today.toString(), "way", "PHONE"))
                .post(path + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");

        String of = "/api/v1/applications/" + application;
        given().get(of + "/attachments").then().statusCode(200).body("items.name", contains("身份证.pdf"));
        attach(of).statusCode(201).body("number", equalTo(2));
        given().get(path + "/attachments").then().body("items.number", contains(1, 2));
        assertThat(given().get(of + "/attachments/1").asByteArray()).isEqualTo(FILE);
        given().get("/api/v1/audit/request-service/entries?operation=READ_ATTACHMENT&agencyCode=" + agency)
                .then()
                .body("items[0].objectId", equalTo(id));
        given().head(of + "/attachments/1").then().statusCode(200).header("Content-Length", "" + FILE.length);
    }

    /** Who comes in person has shown it (Art. 29). */
    @Test
    void what_came_without_a_proof_of_identity_says_so_until_one_is_attached() {
        String id = arrived("FAX").extract().path("id");
        String application = Api.json(Map.of("on", today.toString(), "way", "PHONE"))
                .post("/api/v1/submissions/" + id + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
        LifeForTests life = new LifeForTests(application);

        life.read()
                .body("handling.hints.code", contains("IDENTITY_NOT_ATTACHED"))
                .body("handling.actions.findAll { it.event == 'assign' }.allowed", contains(true));
        attach("/api/v1/applications/" + application).statusCode(201).body("kind", nullValue());
        attach("/api/v1/applications/" + application, "?kind=AUTHORITY").statusCode(201);
        attach("/api/v1/applications/" + application, "?kind=PASSPORT").statusCode(400);
        life.read().body("handling.hints.code", contains("IDENTITY_NOT_ATTACHED"));
        attach("/api/v1/applications/" + application, "?kind=IDENTITY")
                .statusCode(201)
                .body("kind", equalTo("IDENTITY"));
        given().get("/api/v1/submissions/" + id + "/attachments")
                .then()
                .body("items.kind", contains(null, "AUTHORITY", "IDENTITY"));
        life.read().body("handling.hints", empty());
        String handed = arrived("IN_PERSON").extract().path("applicationId");
        new LifeForTests(handed).read().body("handling.hints", empty());
    }

    /** What somebody forgot to say when it was sent is said afterwards, of what has been seen as it is. */
    @Test
    void what_a_file_proves_is_said_after_it_has_come() {
        String id = arrived("FAX").extract().path("id");
        String application = Api.json(Map.of("on", today.toString(), "way", "PHONE"))
                .post("/api/v1/submissions/" + id + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
        String of = "/api/v1/applications/" + application;
        LifeForTests life = new LifeForTests(application);
        attach(of).statusCode(201).body("kind", nullValue());
        String tag = given().head(of + "/attachments/1").header("ETag");

        mark(of, Role.SUPERVISOR, tag, "IDENTITY").statusCode(403);
        mark(of, Role.CLERK, null, "IDENTITY").statusCode(428);
        mark(of, Role.CLERK, "\"other\"", "IDENTITY").statusCode(412);
        mark(of, Role.CLERK, tag, "PASSPORT").statusCode(400);
        life.read().body("handling.hints.code", contains("IDENTITY_NOT_ATTACHED"));
        String marked = mark(of, Role.CLERK, tag, "IDENTITY")
                .statusCode(200)
                .body("kind", equalTo("IDENTITY"))
                .extract()
                .header("ETag");
        life.read().body("handling.hints", empty());
        // Who saw it unmarked learns that somebody else has said meanwhile what it proves.
        mark(of, Role.REVIEWER, tag, "AUTHORITY").statusCode(412);
        assertThat(given().head(of + "/attachments/1").header("ETag")).isEqualTo(marked);
        mark("/api/v1/submissions/" + id, Role.CLERK, marked, null)
                .statusCode(200)
                .body("kind", nullValue())
                .header("ETag", equalTo(tag));
        life.read().body("handling.hints.code", contains("IDENTITY_NOT_ATTACHED"));
        given().get("/api/v1/audit/request-service/entries?operation=MARK_ATTACHMENT&agencyCode=" + agency)
                .then()
                .body("items.objectId", equalTo(List.of(id, id)));
        mark(of.replace(application, UUID.randomUUID().toString()), Role.CLERK, tag, "IDENTITY")
                .statusCode(404);
        String ended = arrived("FAX").extract().path("id");
        attach("/api/v1/submissions/" + ended).statusCode(201);
        KitOperations.askOfAttachments("/api/v1/submissions/" + id + "/attachments");
        Api.json(Map.of("on", today.toString(), "reason", "SPAM"))
                .post("/api/v1/submissions/" + ended + "/discards")
                .then()
                .statusCode(200);
        mark("/api/v1/submissions/" + ended, Role.CLERK, tag, "IDENTITY").statusCode(409);
    }

    private static ValidatableResponse mark(String record, Role role, String tag, String kind) {
        RequestSpecification request =
                tag == null ? LifeForTests.as(role) : LifeForTests.as(role).header("If-Match", tag);
        return request.body(Collections.singletonMap("kind", kind))
                .put(record + "/attachments/1/kind")
                .then();
    }

    /** Whoever acts for somebody is believed a file that is there, and the office finds it. */
    @Test
    void the_file_that_proves_who_acts_for_the_applicant_is_looked_up() {
        Map<String, Object> form = new LinkedHashMap<>(SubmissionsForTests.form());
        form.put("agent", Map.of("name", "李律师", "authorityAttachment", 1));
        Map<String, Object> arrival = new LinkedHashMap<>(Map.of(
                "agencyCode",
                agency,
                "channel",
                "FAX",
                "arrivedOn",
                today.toString(),
                "evidence",
                EvidenceForTests.of("FAX", today.toString()),
                "form",
                form));
        Api.json(arrival)
                .post("/api/v1/submissions")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/form/agent/authorityAttachment"));
        Map<String, Object> online = new LinkedHashMap<>(form);
        online.put("agencyCode", agency);
        Api.json(online)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/agent/authorityAttachment"));
        Api.json(Map.of("agencyCode", agency, "form", form))
                .post("/api/v1/public/drafts")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/form/agent/authorityAttachment"));

        form.put("agent", Map.of("name", "李律师"));
        JsonPath begun = Api.json(Map.of("agencyCode", agency, "form", form))
                .post("/api/v1/public/drafts")
                .then()
                .statusCode(201)
                .body("draft.authorityHref", nullValue())
                .extract()
                .jsonPath();
        String code = begun.getString("queryCode");
        String draft = "/api/v1/public/drafts/" + begun.getString("draft.draftNumber");
        String files = "/api/v1/public/submissions/" + begun.getString("draft.draftNumber") + "/attachments";
        form.put("agent", Map.of("name", "李律师", "authorityAttachment", 1));
        own(code, "\"0\"").body(form).put(draft).then().statusCode(400);
        attachOwn(files, code);
        own(code, "\"0\"").body(form).put(draft).then().statusCode(200).body("authorityHref", equalTo(files + "/1"));
        String tag = own(code, null).head(files + "/1").header("ETag");
        own(code, tag).delete(files + "/1").then().statusCode(204);
        List<String> gaps = own(code, null)
                .get(draft)
                .then()
                .body("authorityHref", nullValue())
                .extract()
                .path("gaps");
        own(code, "\"1\"")
                .body(Map.of("missing", gaps))
                .post(draft + "/submissions")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/agent/authorityAttachment"));
        attachOwn(files, code);
        form.put("agent", Map.of("name", "李律师", "authorityAttachment", 2));
        attachOwn(files, code);
        own(code, "\"1\"").body(form).put(draft).then().statusCode(200).body("authorityHref", equalTo(files + "/2"));
        String arrivalNumber = own(code, "\"2\"")
                .body(Map.of("missing", gaps))
                .post(draft + "/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("arrivalNumber");
        String id = given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.arrivalNumber == '" + arrivalNumber + "' }.id");
        String href = given().get("/api/v1/submissions/" + id).then().extract().path("authorityHref");
        assertThat(href).isEqualTo("/api/v1/submissions/" + id + "/attachments/2");
        assertThat(given().get(href).asByteArray()).isEqualTo(FILE);
        String application = Api.json(Map.of("on", today.toString(), "way", "PHONE"))
                .post("/api/v1/submissions/" + id + "/receipt-confirmations")
                .then()
                .extract()
                .path("applicationId");
        new LifeForTests(application)
                .read()
                .body("submission.authorityHref", equalTo("/api/v1/applications/" + application + "/attachments/2"));
    }

    private static RequestSpecification own(String code, String tag) {
        RequestSpecification request =
                given().noFilters().header("Query-Code", code).contentType("application/json");
        return tag == null ? request : request.header("If-Match", tag);
    }

    private static void attachOwn(String files, String code) {
        given().noFilters()
                .header("Query-Code", code)
                .header("Content-Disposition", NAMED)
                .contentType("application/pdf")
                .body(FILE)
                .post(files + "?kind=AUTHORITY")
                .then()
                .statusCode(201);
    }

    @Test
    void an_application_that_was_registered_without_a_submission_has_its_own() {
        ApplicationsForTests mine = new ApplicationsForTests();
        String id = ApplicationsForTests.APPLICATIONS.created(mine.entry("NATURAL_PERSON", "2024-03-01"));
        attach("/api/v1/applications/" + id).statusCode(201);
        given().get("/api/v1/applications/" + id + "/attachments").then().body("items.number", contains(1));
        String stranger = "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, agency);
        for (String path : new String[] {"", "/1"}) {
            given().header("Authorization", stranger)
                    .get("/api/v1/applications/" + id + "/attachments" + path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void who_has_the_code_attaches_and_nobody_else() {
        JsonPath filed = filed();
        String path = "/api/v1/public/submissions/" + filed.getString("arrivalNumber") + "/attachments";
        String code = filed.getString("queryCode");
        given().noFilters()
                .header("Query-Code", code)
                .header("Content-Disposition", NAMED)
                .contentType("application/pdf")
                .body(FILE)
                .post(path)
                .then()
                .statusCode(201)
                .body("addedBy", equalTo("public"));
        given().noFilters()
                .header("Query-Code", code)
                .contentType("application/json")
                .body(Map.of("name", "委托书.pdf", "size", FILE.length, "mediaType", "application/pdf"))
                .post(path + "?kind=AUTHORITY")
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("kind", equalTo("AUTHORITY"));
        given().noFilters()
                .header("Query-Code", code)
                .contentType("application/json")
                .body(Map.of("name", "很大.pdf", "size", 52_428_800, "mediaType", "application/pdf"))
                .post(path)
                .then()
                .statusCode(413);
        append(path + "/2", code, 0, Arrays.copyOfRange(FILE, 0, 5)).statusCode(200);
        append(path + "/2", code, 0, FILE).statusCode(409).body("uploadOffset", equalTo(5));
        append(path + "/2", "ABCDEFGHJKLM", 5, FILE).statusCode(404);
        append(path + "/2", code, 5, Arrays.copyOfRange(FILE, 5, FILE.length))
                .statusCode(200)
                .body("complete", equalTo(true));
        assertThat(given().noFilters()
                        .header("Query-Code", code)
                        .get(path + "/2")
                        .asByteArray())
                .isEqualTo(FILE);
        given().noFilters().get(path).then().statusCode(400);
        given().noFilters()
                .header("Query-Code", "ABCDEFGHJKLM")
                .get(path)
                .then()
                .statusCode(404);
        given().noFilters()
                .header("Query-Code", code)
                .delete(path + "/2")
                .then()
                .statusCode(409);
    }

    /** Who has forgotten it at the upload says it afterwards; once it was received with the application the office says otherwise. */
    @Test
    void applicants_say_afterwards_what_their_files_prove() {
        JsonPath filed = filed();
        String code = filed.getString("queryCode");
        String files = "/api/v1/public/submissions/" + filed.getString("arrivalNumber") + "/attachments";
        sendOwn(files, code).statusCode(201).body("kind", nullValue());
        String tag = own(code, null).head(files + "/1").header("ETag");

        markOwn(files, 1, code, null, "IDENTITY").statusCode(428);
        markOwn(files, 1, "ABCDEFGHJKLM", tag, "IDENTITY").statusCode(404);
        markOwn(files, 1, code, "\"other\"", "IDENTITY").statusCode(412);
        markOwn(files, 1, code, tag, "PASSPORT").statusCode(400);
        markOwn(files, 1, code, tag, "AUTHORITY").statusCode(200).body("kind", equalTo("AUTHORITY"));
        markOwn(files, 1, code, tag, "IDENTITY").statusCode(412);
        String marked = own(code, null).head(files + "/1").header("ETag");
        markOwn(files, 1, code, marked, "IDENTITY").statusCode(200).body("kind", equalTo("IDENTITY"));

        String id = given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items[0].id");
        String application = Api.json(Map.of("on", today.toString(), "way", "PHONE"))
                .post("/api/v1/submissions/" + id + "/receipt-confirmations")
                .then()
                .statusCode(200)
                .extract()
                .path("applicationId");
        new LifeForTests(application).read().body("handling.hints.code", not(hasItem("IDENTITY_NOT_ATTACHED")));
        marked = own(code, null).head(files + "/1").header("ETag");
        markOwn(files, 1, code, marked, "OTHER").statusCode(409).body("type", equalTo("/problems/wrong-stage"));
        sendOwn(files, code).statusCode(201).body("number", equalTo(2));
        markOwn(files, 2, code, tag, "AUTHORITY").statusCode(200);
        attach("/api/v1/applications/" + application).statusCode(201).body("number", equalTo(3));
        markOwn(files, 3, code, tag, "AUTHORITY").statusCode(409);
        given().get("/api/v1/audit/request-service/entries?operation=MARK_ATTACHMENT&agencyCode=" + agency)
                .then()
                .body("items.role", equalTo(List.of("PUBLIC", "PUBLIC", "PUBLIC")));
    }

    private static ValidatableResponse markOwn(String files, int number, String code, String tag, String kind) {
        return own(code, tag)
                .body(Map.of("kind", kind))
                .put(files + "/" + number + "/kind")
                .then();
    }

    private static ValidatableResponse sendOwn(String files, String code) {
        return given().noFilters()
                .header("Query-Code", code)
                .header("Content-Disposition", NAMED)
                .contentType("application/pdf")
                .body(FILE)
                .post(files)
                .then();
    }

    @Test
    void nothing_is_added_to_what_has_ended() {
        JsonPath filed = filed();
        String path = "/api/v1/public/submissions/" + filed.getString("arrivalNumber") + "/attachments";
        String id = given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .extract()
                .path("items[0].id");
        Api.json(Map.of("on", today.toString(), "reason", "SPAM"))
                .post("/api/v1/submissions/" + id + "/discards")
                .then()
                .statusCode(200);
        attach("/api/v1/submissions/" + id).statusCode(409);
        given().noFilters()
                .header("Query-Code", filed.getString("queryCode"))
                .header("Content-Disposition", NAMED)
                .contentType("application/pdf")
                .body(FILE)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        given().get("/api/v1/submissions/" + id + "/attachments").then().body("items", empty());
    }

    @Test
    void what_is_attached_is_erased_with_the_life_and_stays_where_it_is_held() {
        String gone = withdrawn();
        String held = withdrawn();
        step(held, "holds", Map.of("on", today.minusYears(11).toString(), "reason", "巡视调阅"), Role.SIGNER);
        int before = largeObjects();
        new RetentionForTests(agency).erased();

        given().get("/api/v1/applications/" + gone + "/attachments").then().body("items", empty());
        given().get("/api/v1/applications/" + held + "/attachments").then().body("items.number", contains(1));
        assertThat(largeObjects()).isEqualTo(before - 1);
    }

    @Test
    void parts_of_a_split_keep_one_file_until_the_last_of_them_is_over() {
        LocalDate on = today.minusYears(11);
        String id = received(on);
        attach("/api/v1/applications/" + id).statusCode(201);
        step(id, "assignments", Map.of("on", on.toString(), "handler", "李某"), Role.CLERK);
        step(id, "splits", Map.of("on", on.toString(), "parts", List.of("决算", "预算")), Role.SIGNER);
        String part = given().get("/api/v1/applications?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.receiptNumber.endsWith('-2') }.id");
        attach("/api/v1/applications/" + part).statusCode(201);
        step(part, "splits", Map.of("on", on.toString(), "parts", List.of("预算", "预算说明")), Role.SIGNER);
        String ofPart = given().get("/api/v1/applications?agencyCode=" + agency)
                .then()
                .extract()
                .path("items.find { it.receiptNumber.endsWith('-2-2') }.id");

        given().get("/api/v1/applications/" + ofPart + "/attachments").then().body("items.number", contains(1, 2));
        for (String over : List.of(id, part)) {
            step(over, "withdrawals", Map.of("on", on.toString(), "proof", "申请书"), Role.CLERK);
            new RetentionForTests(agency).erased();
            given().get("/api/v1/applications/" + id + "/attachments").then().body("items.number", contains(1, 2));
        }

        step(ofPart, "withdrawals", Map.of("on", on.toString(), "proof", "申请书"), Role.CLERK);
        new RetentionForTests(agency).erased();
        given().get("/api/v1/applications/" + part + "/attachments").then().body("items", empty());
    }

    private String withdrawn() {
        LocalDate on = today.minusYears(11);
        String id = received(on);
        attach("/api/v1/applications/" + id).statusCode(201);
        step(id, "withdrawals", Map.of("on", on.toString(), "proof", "申请书"), Role.CLERK);
        return id;
    }

    private String received(LocalDate on) {
        return Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        "IN_PERSON",
                        "arrivedOn",
                        on.toString(),
                        "evidence",
                        EvidenceForTests.of("IN_PERSON", on.toString()),
                        "form",
                        Map.of("applicantKind", "NATURAL_PERSON", "applicantName", "王某")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
    }

    private static void step(String id, String step, Map<String, ?> body, Role role) {
        given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static int largeObjects() {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from pg_largeobject_metadata")
                        .mapTo(Integer.class)
                        .one());
    }

    private static ValidatableResponse append(String path, String code, int offset, byte[] bytes) {
        return given().noFilters()
                .header("Query-Code", code)
                .header("Upload-Offset", offset)
                .contentType("application/octet-stream")
                .body(bytes)
                .patch(path)
                .then();
    }

    private static ValidatableResponse attach(String owner) {
        return attach(owner, "");
    }

    private static ValidatableResponse attach(String owner, String query) {
        return Api.file("application/pdf", FILE)
                .header("Content-Disposition", NAMED)
                .post(owner + "/attachments" + query)
                .then();
    }

    private ValidatableResponse arrived(String channel) {
        return Api.json(Map.of(
                        "agencyCode",
                        agency,
                        "channel",
                        channel,
                        "arrivedOn",
                        today.toString(),
                        "evidence",
                        EvidenceForTests.of(channel, today.toString()),
                        "form",
                        Map.of("applicantKind", "NATURAL_PERSON")))
                .post("/api/v1/submissions")
                .then()
                .statusCode(201);
    }

    private JsonPath filed() {
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("agencyCode", agency);
        application.put("applicantKind", "NATURAL_PERSON");
        application.put("applicantName", "赵某");
        application.put("applicantIdNumber", "440524188001010014");
        application.put("applicantPhone", "13812345678");
        application.put("subject", "部门决算");
        application.put("description", "2020年度部门决算表");
        return given().noFilters()
                .contentType("application/json")
                .body(application)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }
}
