package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.submission.OldDrafts;

/** Drafts: written over days by who has the code, submitted, given up, or ended when nobody writes any more. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DraftTest {

    private static final String DRAFTS = "/api/v1/public/drafts";
    private static final String ENDED = "stage || ' ' || discard_reason || ' ' || (content is null)";

    @Inject
    OldDrafts old;

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    private String agency;
    private String code;
    private String number;

    @BeforeEach
    void aDraft() {
        agency = Api.agency("230505");
        JsonPath begun = begin(Map.of("applicantKind", "NATURAL_PERSON", "subject", "部门决算"));
        code = begun.getString("queryCode");
        number = begun.getString("draft.draftNumber");
    }

    @Test
    void one_who_writes_over_days_finds_what_was_written() {
        assertThat(number).isEqualTo(agency + "-C" + today.getYear() + "-00001");
        read().statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .header("Cache-Control", "no-store")
                .body("form.subject", equalTo("部门决算"))
                .body("expiresOn", equalTo(today.plusDays(30).toString()))
                .body("gaps", containsInAnyOrder("IDENTITY", "CONTACT", "FORM_OF_DELIVERY"))
                .body("actions.findAll { it.allowed }.event", contains("draft", "submit", "discard"))
                .body("actions.find { it.event == 'submit' }.needs", contains("missing"));
        submitted(Map.of()).statusCode(400).body("violations.pointer.unique()", contains("/missing"));
        Map<String, Object> form = form();
        write(form, null).statusCode(428);
        write(form, "\"7\"").statusCode(412);
        write(form, "\"0\"").statusCode(200).header("ETag", "\"1\"").body("gaps", contains("FORM_OF_DELIVERY"));
        form.put("route", "NETWORK");
        write(form, "\"1\"").statusCode(200).body("gaps", empty());
        read().body("form.applicantName", equalTo("赵某"))
                .body("form.documentNumber", equalTo("四政发〔2020〕4号"))
                .body("version", equalTo(2));
        form.put("applicantPhone", "call me");
        write(form, "\"2\"").statusCode(200).body("gaps", contains("CONTACT"));
        form.put("applicantPhone", form().get("applicantPhone"));
        write(form, "\"3\"").statusCode(200).body("actions.find { it.event == 'submit' }.needs", empty());
        submitted(Map.of()).statusCode(201);
    }

    @Test
    void a_draft_is_no_business_of_the_office_and_counts_nowhere() {
        given().get("/api/v1/submissions?agencyCode=" + agency).then().body("items", empty());
        String id = row("id::text");
        given().get("/api/v1/submissions/" + id).then().statusCode(404);
        Api.json(Map.of("on", today.toString(), "reason", "SPAM"))
                .post("/api/v1/submissions/" + id + "/discards")
                .then()
                .statusCode(404);
        given().noFilters().get(DRAFTS + "/" + number).then().statusCode(400);
        given().noFilters()
                .header("Query-Code", "ABCDEFGHJKLM")
                .get(DRAFTS + "/" + number)
                .then()
                .statusCode(404);
        assertThat(row("submission::text")).doesNotContain("决算");
        Api.verify(agency).body("differences", empty());
    }

    @Test
    void what_is_missing_is_said_to_be_missing_and_then_it_arrives() {
        submit(List.of("CONTACT")).statusCode(400).body("violations.pointer", contains("/missing", "/missing"));
        read().statusCode(200);
        attach().statusCode(201);
        String arrival = submit(List.of("CONTACT", "IDENTITY", "FORM_OF_DELIVERY"))
                .statusCode(201)
                .body("stage", equalTo("SUBMITTED"))
                .body("queryCode", equalTo(code))
                .body("submittedOn", equalTo(today.toString()))
                .extract()
                .path("arrivalNumber");
        assertThat(arrival).isEqualTo(agency + "-L" + today.getYear() + "-00001");
        read().statusCode(404);
        submit(List.of("CONTACT", "IDENTITY", "FORM_OF_DELIVERY")).statusCode(404);
        mine().get("/api/v1/public/submissions/" + arrival + "/attachments")
                .then()
                .body("items.number", contains(1));
        given().get("/api/v1/submissions?agencyCode=" + agency)
                .then()
                .body("items.arrivalNumber", contains(arrival))
                .body("items[0].channel", equalTo("ONLINE"))
                .body("items[0].gaps", containsInAnyOrder("CONTACT", "IDENTITY", "FORM_OF_DELIVERY"));
        mine().get("/api/v1/public/applications/" + arrival)
                .then()
                .statusCode(200)
                .body("stage", equalTo("SUBMITTED"));
    }

    @Test
    void what_is_given_up_is_gone_with_what_was_attached() {
        attach().statusCode(201);
        attach().statusCode(201);
        String path = "/api/v1/public/submissions/" + number + "/attachments";
        mine().delete(path + "/2").then().statusCode(428);
        mine().header("If-Match", "\"0\"").delete(path + "/2").then().statusCode(412);
        String seen = mine().head(path + "/2").header("ETag");
        mine().header("If-Match", seen).delete(path + "/2").then().statusCode(204);
        mine().get(path).then().body("items.number", contains(1));
        mine().post(DRAFTS + "/" + number + "/discards").then().statusCode(428);
        String tag = read().extract().header("ETag");
        mine().header("If-Match", tag)
                .post(DRAFTS + "/" + number + "/discards")
                .then()
                .statusCode(204);

        read().statusCode(404);
        mine().get(path).then().statusCode(404);
        assertThat(row(ENDED)).isEqualTo("DISCARDED WITHDRAWN true");
        assertThat(row("(select count(*) from attachment where owner_id = submission.id)::text"))
                .isEqualTo("0");
        given().get("/api/v1/submissions?agencyCode=" + agency).then().body("items", empty());
    }

    @Test
    void one_that_rests_for_thirty_days_ends_and_a_younger_one_stays() {
        old.expire();
        read().statusCode(200);
        rest("29 days 23 hours");
        old.expire();
        read().statusCode(200);
        rest("30 days 1 hour");
        old.expire();
        read().statusCode(404);
        assertThat(row(ENDED)).isEqualTo("DISCARDED EXPIRED true");
    }

    @Test
    void a_body_that_takes_no_applications_takes_no_drafts() {
        agency = Api.agency("230505");
        Map<String, Object> fact = Api.fact(agency, "230505", "PUBLIC_UTILITY", 2);
        fact.put("duty", "NONE");
        fact.put("acceptsApplications", false);
        Api.replicate(agency, List.of(fact)).statusCode(200);
        given().noFilters()
                .contentType("application/json")
                .body(Map.of("agencyCode", agency, "form", Map.of("applicantKind", "NATURAL_PERSON")))
                .post(DRAFTS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/no-applications"));
    }

    /** What may be done with it depends on the body; a change of it names the version, which that does not move. */
    @Test
    void a_draft_has_another_tag_once_its_body_takes_no_applications() {
        String before = read().extract().header("ETag");
        mine().header("If-None-Match", before).get(DRAFTS + "/" + number).then().statusCode(304);
        Map<String, Object> fact = Api.fact(agency, "230505", "PUBLIC_UTILITY", 2);
        fact.put("duty", "NONE");
        fact.put("acceptsApplications", false);
        Api.replicate(agency, List.of(fact)).statusCode(200);

        mine().header("If-None-Match", before)
                .get(DRAFTS + "/" + number)
                .then()
                .statusCode(200)
                .header("ETag", allOf(startsWith("\"0-"), not(equalTo(before))))
                .body("actions.find { it.event == 'submit' }.allowed", equalTo(false));
        write(form(), before).statusCode(200).header("ETag", "\"1\"");
    }

    private JsonPath begin(Map<String, ?> form) {
        return given().noFilters()
                .contentType("application/json")
                .body(Map.of("agencyCode", agency, "form", form))
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "applicantKind", "NATURAL_PERSON",
                "applicantName", "赵某",
                "applicantIdKind", "RESIDENT_ID",
                "applicantIdNumber", "440524188001010014",
                "applicantPhone", "13812345678",
                "documentNumber", "四政发[2020]4号",
                "requestedForm", "ELECTRONIC"));
    }

    private RequestSpecification mine() {
        return given().noFilters().header("Query-Code", code);
    }

    private ValidatableResponse read() {
        return mine().get(DRAFTS + "/" + number).then();
    }

    private ValidatableResponse write(Map<String, ?> form, String ifMatch) {
        RequestSpecification request = mine().contentType("application/json").body(form);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(DRAFTS + "/" + number)
                .then();
    }

    private ValidatableResponse submit(List<String> missing) {
        return submitted(Map.of("missing", missing));
    }

    private ValidatableResponse submitted(Map<String, ?> said) {
        return mine().header(
                        "If-Match",
                        Optional.ofNullable(read().extract().header("ETag")).orElse("\"0\""))
                .contentType("application/json")
                .body(said)
                .post(DRAFTS + "/" + number + "/submissions")
                .then();
    }

    private ValidatableResponse attach() {
        return mine().contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .body("%PDF-1.7\n某文件".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/public/submissions/" + number + "/attachments")
                .then();
    }

    private String row(String column) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select " + column + " from submission where agency_code = :agency")
                        .bind("agency", agency)
                        .mapTo(String.class)
                        .one());
    }

    private void rest(String interval) {
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update submission set edited_at = now() - cast(:rest as interval) where agency_code = :agency")
                        .bind("rest", interval)
                        .bind("agency", agency)
                        .execute());
    }
}
