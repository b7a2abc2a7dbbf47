package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.retention.Retention;

/** Nothing is erased until the head of the office has agreed to what was proposed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasureProposalTest {

    private static final String PROPOSALS = "/api/v1/erasure-proposals/";

    @Inject
    Retention retention;

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private final LocalDate longAgo = today.minusYears(11);
    private ApplicationsForTests mine;
    private RetentionForTests erasure;

    @BeforeEach
    void a_body_of_its_own() {
        mine = new ApplicationsForTests();
        erasure = new RetentionForTests(mine.agency());
    }

    private List<String> listed(String open) {
        return given().get("/api/v1/erasure-proposals?agencyCode=" + mine.agency() + "&open=" + open)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void the_night_proposes_and_the_head_agrees() {
        String old = concluded(longAgo);
        String middle = concluded(today.minusYears(6));

        retention.proposeByItself();

        String id = erasure.open().getFirst();
        read(old).body("applicantName", equalTo("王*"));
        proposal(id)
                .body("agencyCode", equalTo(mine.agency()))
                .body("requestedBy", equalTo("request-service"))
                .body("decidedBy", nullValue())
                .body("summary.findAll { it.year == %d }.kind".formatted(longAgo.getYear()), hasSize(6))
                .body(
                        "summary.findAll { it.year == %d }.kind".formatted(today.getYear() - 6),
                        containsInAnyOrder("ID_NUMBER", "PHONE", "ADDRESS", "EMAIL"))
                .body("summary.record.unique()", contains("APPLICATION"))
                .body("summary.erased.sum()", equalTo(0))
                .body("leftOut", empty());
        given().get("/api/v1/audit/request-service/entries?operation=PROPOSE_ERASURE&objectId=" + id)
                .then()
                .body("items[0].reason", equalTo("每日定期提出"))
                .body("items[0].after.items", equalTo(10));
        String next = given().get(PROPOSALS + id + "/items?limit=6")
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .extract()
                .path("next");
        given().get(PROPOSALS + id + "/items?limit=6&after=" + next)
                .then()
                .body("items", hasSize(4))
                .body("items.fate", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body("items.stage.unique()", contains(nullValue()))
                .body("next", nullValue());

        retention.proposeByItself();
        assertThat(erasure.open()).as("one at a time").containsExactly(id);

        decide(IssuerForTests.token(Role.REVIEWER), id, "approvals", Map.of()).statusCode(403);
        decide(signerWith("SIGNING"), id, "approvals", Map.of())
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        RetentionForTests.as(Role.SIGNER)
                .header("If-Match", "\"7\"")
                .body(Map.of())
                .post(PROPOSALS + id + "/approvals")
                .then()
                .statusCode(412);
        RetentionForTests.decide(id, "approvals", Map.of("reason", "已核对"))
                .statusCode(200)
                .body("stage", equalTo("APPROVED"))
                .body("decidedBy", equalTo("test-signer"))
                .body("decidedAt", notNullValue())
                .body("reason", equalTo("已核对"))
                .body("summary.erased.sum()", equalTo(10))
                .body("leftOut", empty());
        read(old).body("applicantName", nullValue()).body("outcome", equalTo("GRANTED"));
        read(middle).body("applicantName", equalTo("王*")).body("applicantPhone", nullValue());
        given().get("/api/v1/audit/request-service/entries?operation=APPROVE_ERASURE&objectId=" + id)
                .then()
                .body("items[0].actor", equalTo("test-signer"))
                .body("items[0].reason", equalTo("已核对"));
        given().get("/api/v1/audit/request-service/entries?operation=ERASE&objectId=" + middle)
                .then()
                .body("items[0].reason", equalTo("由request-service提出，经test-signer批准"))
                .body("items[0].after.kinds", hasSize(4));
        RetentionForTests.decide(id, "refusals", Map.of("reason", "太迟")).statusCode(409);
    }

    @Test
    void who_ask_at_the_same_moment_make_one_proposal() throws Exception {
        concluded(longAgo);
        List<Callable<Object>> askers = Collections.nCopies(4, () -> RetentionForTests.run(false));

        try (ExecutorService all = Executors.newFixedThreadPool(askers.size())) {
            for (Future<Object> asked : all.invokeAll(askers)) {
                assertThat(asked.get()).isNotNull();
            }
        }

        assertThat(erasure.open()).hasSize(1);
    }

    @Test
    void who_has_asked_for_it_does_not_agree_and_others_bodies_are_not_reached() {
        concluded(longAgo);
        RetentionForTests.run(false);
        String id = erasure.open().getFirst();

        String both = IssuerForTests.token(
                IssuerForTests.claims(Role.SIGNER).subject("test-admin").claim("region", "000000"));
        decide(both, id, "approvals", Map.of()).statusCode(403).body("reason", equalTo("OWN_PROPOSAL"));
        String elsewhere = IssuerForTests.tokenOfAgency(Role.SIGNER, Api.agency("230505"));
        decide(elsewhere, id, "approvals", Map.of()).statusCode(404);
        decide(elsewhere, UUID.randomUUID().toString(), "refusals", Map.of()).statusCode(404);
        proposal(id).body("stage", equalTo("OPEN"));
    }

    @Test
    void what_got_a_hold_or_a_case_since_is_left_out_and_named() {
        String gone = concluded(longAgo);
        String held = concluded(longAgo);
        String disputed = concluded(longAgo);
        String decidedAnew = concluded(longAgo);
        String settled = concluded(longAgo);
        String matter = matter();
        String heldMatter = matter();
        DatabaseOwner.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "update matter set received_on = received_on - 4000, ended_on = ended_on - 4000 where agency_code = :agency")
                        .bind("agency", mine.agency())
                        .execute());
        RetentionForTests.run(false);
        String id = erasure.open().getFirst();
        proposal(id).body("summary.findAll { it.record == 'MATTER' && it.kind == 'NAME' }[0].records", equalTo(2));
        assertThat(listed("true")).containsExactly(id);
        assertThat(listed("false")).isEmpty();
        // It was not there when the list was made, and stays out of it.
        String later = concluded(longAgo);

        step(Role.SIGNER, held, "holds", Map.of("on", today.toString(), "reason", "巡视调阅"));
        step(Role.CLERK, disputed, "case-openings", Map.of("on", today.toString(), "caseNumber", "双政复〔2026〕1号"));
        step(Role.SIGNER, decidedAnew, "rounds", Map.of("on", today.toString(), "origin", "OWN", "reason", "适用依据有误"));
        step(Role.CLERK, settled, "case-openings", Map.of("on", longAgo.toString(), "caseNumber", "双政复〔2015〕2号"));
        step(
                Role.CLERK,
                settled,
                "case-endings",
                Map.of("on", today.toString(), "caseNumber", "双政复〔2015〕2号", "result", "RC_UPHOLD"));
        Api.json(Map.of("reason", "巡视"))
                .header("Authorization", "Bearer " + IssuerForTests.token(Role.SIGNER))
                .post("/api/v1/matters/" + heldMatter + "/holds")
                .then()
                .statusCode(200);

        RetentionForTests.decide(id, "approvals", Map.of())
                .statusCode(200)
                .body(fates(held), contains("HOLD"))
                .body(fates(disputed), contains("DISPUTED"))
                .body(fates(decidedAnew), contains("REDECISION"))
                .body(fates(settled), contains("NOT_DUE"))
                .body(fates(heldMatter), contains("HOLD"))
                .body("leftOut.findAll { it.id == '" + gone + "' }", empty())
                .body("leftOut.findAll { it.id == '" + held + "' }.kind", hasSize(6));
        read(gone).body("applicantName", nullValue());
        for (String kept : List.of(held, disputed, decidedAnew, settled, later)) {
            read(kept).body("applicantName", equalTo("王*"));
        }
        given().get("/api/v1/matters/" + matter).then().body("content", nullValue());
        given().get("/api/v1/matters/" + heldMatter).then().body("content", notNullValue());
        given().get("/api/v1/audit/request-service/entries?operation=ERASE&objectId=" + matter)
                .then()
                .body("items[0].objectKind", equalTo("MATTER"));
        erasure.erased();
        read(later).body("applicantName", nullValue());
        read(held).body("applicantName", equalTo("王*"));
    }

    @Test
    void what_was_refused_stays_and_is_proposed_again_only_by_hand() {
        String old = concluded(longAgo);
        RetentionForTests.run(false);
        String id = erasure.open().getFirst();

        RetentionForTests.decide(id, "refusals", Map.of())
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        RetentionForTests.decide(id, "refusals", Map.of("reason", "须先移交档案馆"))
                .statusCode(200)
                .body("stage", equalTo("REFUSED"))
                .body("reason", equalTo("须先移交档案馆"))
                .body("leftOut", empty());
        RetentionForTests.decide(id, "approvals", Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-stage"));
        read(old).body("applicantName", equalTo("王*"));
        given().get("/api/v1/audit/request-service/entries?operation=REFUSE_ERASURE&objectId=" + id)
                .then()
                .body("items[0].reason", equalTo("须先移交档案馆"));

        retention.proposeByItself();
        assertThat(erasure.open()).isEmpty();
        String other = concluded(longAgo);
        retention.proposeByItself();
        String night = erasure.open().getFirst();
        given().get(PROPOSALS + night + "/items").then().body("items.id.unique()", contains(other));
        RetentionForTests.decide(night, "approvals", Map.of()).statusCode(200);
        erasure.erased();
        read(old).body("applicantName", nullValue());
    }

    private static String fates(String id) {
        return "leftOut.findAll { it.id == '" + id + "' }.fate.unique()";
    }

    private static String signerWith(String grant) {
        return IssuerForTests.token(
                IssuerForTests.claims(Role.SIGNER).claim("region", "000000").claim("grants", List.of(grant)));
    }

    private static ValidatableResponse decide(String token, String id, String decision, Map<String, ?> body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(body)
                .post(PROPOSALS + id + "/" + decision)
                .then();
    }

    private static ValidatableResponse proposal(String id) {
        return RetentionForTests.as(Role.SIGNER).get(PROPOSALS + id).then().statusCode(200);
    }

    private static ValidatableResponse read(String id) {
        return ApplicationsForTests.APPLICATIONS.read(id).statusCode(200);
    }

    private static void step(Role role, String id, String step, Map<String, ?> body) {
        RetentionForTests.as(role)
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private String concluded(LocalDate on) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", on.toString());
        entry.put("applicantName", "王某");
        entry.put("applicantIdNumber", "110101198002150170");
        entry.put("applicantPhone", "13812345678");
        entry.put("applicantAddress", "四方台区");
        entry.put("applicantEmail", "a@example.org");
        entry.put("description", "x");
        String id = ApplicationsForTests.APPLICATIONS.created(entry);
        mine.conclude(id, "GRANTED", on.toString());
        return id;
    }

    private String matter() {
        String id = Api.json(Map.of(
                        "agencyCode",
                        mine.agency(),
                        "kind",
                        "CONSULTATION",
                        "channel",
                        "FAX",
                        "receivedOn",
                        "2024-03-01",
                        "content",
                        Map.of("subject", "某事", "text", "某问题", "personName", "赵某")))
                .post("/api/v1/matters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.json(Map.of("on", "2024-03-05", "text", "某答"))
                .post("/api/v1/matters/" + id + "/answers")
                .then()
                .statusCode(200);
        return id;
    }
}
