package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Where a proposal to erase is seen: in the worklist of who decides on it, and then in the timeline of what it was about. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ErasureShownTest {

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);
    private final LocalDate longAgo = today.minusYears(11);
    private ApplicationsForTests mine;
    private RetentionForTests erasure;

    @BeforeEach
    void a_body_of_its_own() {
        mine = new ApplicationsForTests();
        erasure = new RetentionForTests(mine.agency());
    }

    @Test
    void it_waits_in_the_worklist_of_the_head_and_of_nobody_else() {
        concluded(longAgo);
        concluded(today.minusYears(6));
        worklist(Role.SIGNER).body("erasures.proposals", equalTo(0)).body("erasures.items", empty());

        RetentionForTests.run(false);

        String id = erasure.open().getFirst();
        worklist(Role.SIGNER)
                .body("items", empty())
                .body("erasures.proposals", equalTo(1))
                .body("erasures.records", equalTo(2))
                .body("erasures.data", equalTo(10))
                .body("erasures.items.id", contains(id))
                .body("erasures.items.agencyCode", contains(mine.agency()))
                .body("erasures.items.requestedBy", contains("test-admin"))
                .body("erasures.items.requestedAt", contains(notNullValue()))
                .body("erasures.items.records", contains(2))
                .body("erasures.items.data", contains(10))
                .body("erasures.items.approvals", contains("/api/v1/erasure-proposals/" + id + "/approvals"))
                .body("erasures.items.refusals", contains("/api/v1/erasure-proposals/" + id + "/refusals"));
        for (Role role : List.of(Role.CLERK, Role.REVIEWER, Role.SUPERVISOR)) {
            worklist(role).body("erasures.proposals", equalTo(0)).body("erasures.items", empty());
        }
        worklist(with("grants", List.of("SIGNING"))).body("erasures.proposals", equalTo(0));
        worklist(with("grants", List.of("HEADSHIP"))).body("erasures.proposals", equalTo(1));
        // Who has asked for it does not decide on it.
        worklist(IssuerForTests.token(
                        IssuerForTests.claims(Role.SIGNER).subject("test-admin").claim("region", "000000")))
                .body("erasures.proposals", equalTo(0));
        worklist(IssuerForTests.token(Role.SIGNER), Api.agency("230505")).body("erasures.proposals", equalTo(0));
    }

    @Test
    void what_is_held_is_not_counted_and_a_proposal_of_which_nothing_may_be_erased_waits_for_nobody() {
        String held = concluded(longAgo);
        String disputed = concluded(longAgo);
        RetentionForTests.run(false);
        worklist(Role.SIGNER).body("erasures.records", equalTo(2)).body("erasures.data", equalTo(12));

        step(Role.SIGNER, held, "holds", Map.of("on", today.toString(), "reason", "巡视调阅"));
        worklist(Role.SIGNER).body("erasures.proposals", equalTo(1)).body("erasures.data", equalTo(6));
        step(Role.CLERK, disputed, "case-openings", Map.of("on", today.toString(), "caseNumber", "双政复〔2026〕1号"));
        worklist(Role.SIGNER)
                .body("erasures.proposals", equalTo(0))
                .body("erasures.records", equalTo(0))
                .body("erasures.items", empty());

        step(Role.SIGNER, held, "hold-releases", Map.of("on", today.toString(), "reason", "巡视结束"));
        worklist(Role.SIGNER).body("erasures.proposals", equalTo(1)).body("erasures.records", equalTo(1));
    }

    @Test
    void what_was_erased_stands_in_the_timeline_with_its_proposal_and_without_a_word_of_anybody() {
        String old = concluded(longAgo);
        String held = concluded(longAgo);
        RetentionForTests.run(false);
        String id = erasure.open().getFirst();
        step(Role.SIGNER, held, "holds", Map.of("on", today.toString(), "reason", "巡视调阅"));
        String before = shown(old).extract().header("ETag");

        RetentionForTests.decide(id, "approvals", Map.of("reason", "王某已核对")).statusCode(200);

        worklist(Role.SIGNER).body("erasures.proposals", equalTo(0));
        shown(old)
                .header("ETag", not(equalTo(before)))
                .body("handling.timeline[-1].event", equalTo("erase"))
                .body("handling.timeline[-1].said", equalTo("删除个人信息"))
                .body("handling.timeline[-1].origin", equalTo("ERASURE"))
                .body("handling.timeline[-1].on", equalTo(today.toString()))
                .body("handling.timeline[-1].recordedAt", notNullValue())
                .body("handling.timeline[-1].by", nullValue())
                .body("handling.timeline[-1].approvedBy", nullValue())
                .body("handling.timeline[-1].erasure.proposal", equalTo(id))
                .body("handling.timeline[-1].erasure.decision", equalTo("APPROVED"))
                .body("handling.timeline[-1].erasure.decidedAs", equalTo("HEAD"))
                .body(
                        "handling.timeline[-1].erasure.kinds",
                        containsInAnyOrder("NAME", "ID_NUMBER", "PHONE", "ADDRESS", "EMAIL", "OWN_WORDS"))
                .body(not(containsString("王")))
                .body(not(containsString("test-signer")));
        shown(held).body("handling.timeline.findAll { it.event == 'erase' }", empty());
    }

    @Test
    void what_was_not_to_be_erased_stands_in_the_timeline_too_and_each_time() {
        String old = concluded(today.minusYears(6));
        RetentionForTests.run(false);
        String refused = erasure.open().getFirst();
        shown(old).body("handling.timeline.findAll { it.event == 'erase' }", empty());

        RetentionForTests.decide(refused, "refusals", Map.of("reason", "须先移交档案馆"))
                .statusCode(200);

        worklist(Role.SIGNER).body("erasures.proposals", equalTo(0));
        shown(old)
                .body("handling.timeline[-1].event", equalTo("erase"))
                .body("handling.timeline[-1].said", equalTo("不同意删除个人信息"))
                .body("handling.timeline[-1].erasure.proposal", equalTo(refused))
                .body("handling.timeline[-1].erasure.decision", equalTo("REFUSED"))
                .body("handling.timeline[-1].erasure.decidedAs", equalTo("HEAD"))
                .body(
                        "handling.timeline[-1].erasure.kinds",
                        containsInAnyOrder("ID_NUMBER", "PHONE", "ADDRESS", "EMAIL"))
                .body(not(containsString("须先移交")));

        erasure.erased();
        shown(old)
                .body(
                        "handling.timeline.findAll { it.event == 'erase' }.erasure.decision",
                        contains("REFUSED", "APPROVED"));
    }

    private ValidatableResponse worklist(Role role) {
        return worklist(IssuerForTests.token(role));
    }

    private ValidatableResponse worklist(String token) {
        return worklist(token, mine.agency());
    }

    private static ValidatableResponse worklist(String token, String agency) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/applications/worklist?agencyCode=" + agency)
                .then()
                .statusCode(200);
    }

    private static String with(String claim, List<String> values) {
        return IssuerForTests.token(
                IssuerForTests.claims(Role.SIGNER).claim("region", "000000").claim(claim, values));
    }

    private static ValidatableResponse shown(String id) {
        return given().header("Accept-Language", "zh-CN")
                .get("/api/v1/applications/" + id)
                .then()
                .statusCode(200);
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
}
