package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Personal data go when their time is over, and no figure changes by it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RetentionTest {

    private final LocalDate today = LocalDate.now(ChinaTime.ZONE);

    @Test
    void a_dry_run_tells_a_real_one_erases_by_kind_and_every_figure_stays() {
        ApplicationsForTests mine = new ApplicationsForTests();
        String old = concluded(mine, today.minusYears(11));
        String middle = concluded(mine, today.minusYears(6));
        String fresh = concluded(mine, today.minusYears(5).plusDays(1));
        String open = registered(mine, today.minusYears(20));
        Map<String, Object> figures = figures(mine);

        JsonPath plan = run(true);
        assertThat(kinds(plan, old))
                .containsExactlyInAnyOrder("NAME", "ID_NUMBER", "PHONE", "ADDRESS", "EMAIL", "OWN_WORDS");
        assertThat(kinds(plan, middle)).containsExactlyInAnyOrder("ID_NUMBER", "PHONE", "ADDRESS", "EMAIL");
        assertThat(kinds(plan, fresh)).isEmpty();
        assertThat(kinds(plan, open)).as("what is open is kept").isEmpty();
        assertThat(plan.getString("kinds.find { it.kind == 'PHONE' }.kept")).isEqualTo("P5Y");
        read(old).body("applicantPhone", equalTo("138****5678"));

        JsonPath report = erased(mine);
        assertThat(kinds(report, old)).hasSize(6);
        read(old)
                .body("applicantName", equalTo(null))
                .body("applicantIdNumber", equalTo(null))
                .body("applicantPhone", equalTo(null))
                .body("description", equalTo(null))
                .body("outcome", equalTo("GRANTED"));
        read(middle).body("applicantName", equalTo("王*")).body("applicantPhone", equalTo(null));
        read(fresh).body("applicantPhone", equalTo("138****5678"));
        Api.json(Map.of("applicantIdNumber", "11010519491231002X"))
                .post("/api/v1/applications/searches")
                .then()
                .body("items.findAll { it.agencyCode == '" + mine.agency() + "' }.size()", equalTo(2));
        assertThat(figures(mine)).isEqualTo(figures);
        Api.json("{\"agencyCode\": \"" + mine.agency() + "\"}")
                .post("/api/v1/statistics/verification")
                .then()
                .body("differences.size()", equalTo(0));

        given().get("/api/v1/audit/request-service/entries?operation=ERASE&objectId=" + old)
                .then()
                .body("items[0].reason", equalTo("由test-admin提出，经test-signer批准"))
                .body("items[0].after.kinds", hasItem("ID_NUMBER"));
        assertThat(kinds(erased(mine), old)).as("once is enough").isEmpty();
    }

    @Test
    void what_was_said_and_sent_goes_with_it_and_what_is_held_stays() {
        ApplicationsForTests mine = new ApplicationsForTests();
        LocalDate longAgo = today.minusYears(11);
        String gone = withdrawn(mine, longAgo);
        String held = withdrawn(mine, longAgo);
        step(Role.SIGNER, held, "holds", Map.of("on", longAgo.toString(), "reason", "巡视调阅"));
        assertThat(words(gone)).isEqualTo(1);
        for (String id : List.of(gone, held)) {
            Api.json(Map.of(
                            "code", "D34_WITHDRAW",
                            "on", longAgo.toString(),
                            "elements", Map.of("request", "部门决算")))
                    .post("/api/v1/applications/" + id + "/documents")
                    .then()
                    .statusCode(201);
        }

        RetentionForTests.run(false);
        String proposal = new RetentionForTests(mine.agency()).open().getFirst();
        given().get("/api/v1/erasure-proposals/" + proposal + "/items")
                .then()
                .statusCode(200)
                .body("items.stage.unique()", contains("CLOSED"));
        JsonPath report = erased(mine);
        assertThat(kinds(report, gone)).contains("NAME");
        assertThat(kinds(report, held)).isEmpty();
        assertThat(words(gone)).isZero();
        assertThat(words(held)).isEqualTo(2);
        read(gone).body("handling.stage", equalTo("CLOSED")).body("outcomeDetail", equalTo("WITHDRAWN"));
        read(held).body("applicantName", equalTo("王*")).body("handling.flags", hasItem("HOLD"));
        document(gone).statusCode(410).body("type", equalTo("/problems/document-erased"));
        document(held).statusCode(200);
        assertThat(forms(gone)).isZero();
        assertThat(forms(held)).isEqualTo(1);
    }

    @Test
    void what_was_proposed_and_what_the_head_has_said_go_with_it_and_the_course_stays() {
        ApplicationsForTests mine = new ApplicationsForTests();
        String on = today.minusYears(11).toString();
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", on);
        entry.put("subject", "决算");
        String gone = ApplicationsForTests.APPLICATIONS.created(entry);
        step(Role.CLERK, gone, "applicant-losses", Map.of("on", on, "reason", "申请人王某死亡"));
        step(Role.SIGNER, gone, "pending-steps/1/refusals", Map.of("on", on, "comment", "王某的继承人要求继续"));
        step(Role.CLERK, gone, "withdrawals", Map.of("on", on, "proof", "王某的申请书"));
        read(gone).body("handling.decided[0].comment", equalTo("王某的继承人要求继续"));

        erased(mine);
        String shown = read(gone)
                .body("handling.decided[0].event", equalTo("applicantGone"))
                .body("handling.decided[0].approved", equalTo(false))
                .body("handling.decided[0].comment", nullValue())
                .body("handling.decided[0].content.on", equalTo(on))
                .body("handling.timeline.event", contains("withdraw", "erase"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain("王某");
        assertThat(count("select count(coalesce(words, comment)) from pending_step where application_id = :id", gone))
                .isZero();
    }

    @Test
    void time_runs_from_the_end_of_the_last_case_and_not_while_one_is_open() {
        ApplicationsForTests mine = new ApplicationsForTests();
        LocalDate longAgo = today.minusYears(11);
        String open = concluded(mine, longAgo);
        String recent = concluded(mine, longAgo);
        String old = concluded(mine, longAgo);
        String released = concluded(mine, longAgo);
        for (String id : List.of(open, recent, old)) {
            step(Role.CLERK, id, "case-openings", Map.of("on", longAgo.toString(), "caseNumber", "双政复〔2015〕1号"));
        }
        end(recent, today.minusYears(6));
        end(old, longAgo.plusMonths(2));
        step(Role.SIGNER, released, "holds", Map.of("on", longAgo.toString(), "reason", "巡视调阅"));
        assertThat(kinds(run(true), released)).isEmpty();
        step(Role.SIGNER, released, "hold-releases", Map.of("on", today.toString(), "reason", "调阅完毕"));

        JsonPath report = erased(mine);
        assertThat(kinds(report, open)).isEmpty();
        assertThat(kinds(report, recent)).contains("PHONE").doesNotContain("NAME");
        assertThat(kinds(report, old)).contains("PHONE", "NAME");
        assertThat(kinds(report, released)).contains("PHONE", "NAME");
        end(open, today);
        assertThat(kinds(erased(mine), open)).as("it has only just ended").isEmpty();
    }

    private static void end(String id, LocalDate on) {
        step(
                Role.CLERK,
                id,
                "case-endings",
                Map.of("on", on.toString(), "caseNumber", "双政复〔2015〕1号", "result", "RC_UPHOLD"));
    }

    private static ValidatableResponse document(String id) {
        return given().get("/api/v1/applications/" + id + "/documents/1.pdf").then();
    }

    /** Handed over and withdrawn on a day. */
    private static String withdrawn(ApplicationsForTests mine, LocalDate on) {
        String id = Api.json(Map.of(
                        "agencyCode",
                        mine.agency(),
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
        step(Role.CLERK, id, "withdrawals", Map.of("on", on.toString(), "proof", "王某的申请书"));
        return id;
    }

    private static void step(Role role, String id, String step, Map<String, ?> body) {
        given().header("Authorization", "Bearer " + IssuerForTests.token(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/applications/" + id + "/" + step)
                .then()
                .statusCode(200);
    }

    private static int words(String id) {
        return count("select count(words) from handling_step where application_id = :id", id);
    }

    private static int forms(String id) {
        return count("select count(content) from submission where application_id = :id", id);
    }

    private static int count(String sql, String id) {
        return DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(sql)
                        .bind("id", UUID.fromString(id))
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void whether_to_erase_must_be_said() {
        Api.json("{}").post("/api/v1/retention-runs").then().statusCode(400);
    }

    private static String concluded(ApplicationsForTests mine, LocalDate on) {
        String id = registered(mine, on);
        mine.conclude(id, "GRANTED", on.toString());
        return id;
    }

    private static String registered(ApplicationsForTests mine, LocalDate on) {
        Map<String, Object> entry = mine.entry("NATURAL_PERSON", on.toString());
        entry.put("applicantName", "王某");
        entry.put("applicantIdNumber", "11010519491231002X");
        entry.put("applicantPhone", "13812345678");
        entry.put("applicantAddress", "四方台区");
        entry.put("applicantEmail", "a@example.org");
        entry.put("description", "x");
        return ApplicationsForTests.APPLICATIONS.created(entry);
    }

    private static ValidatableResponse read(String id) {
        return ApplicationsForTests.APPLICATIONS.read(id).statusCode(200);
    }

    private Map<String, Object> figures(ApplicationsForTests mine) {
        return Api.statistics(mine.agency(), today.getYear())
                .response()
                .extract()
                .path("figures");
    }

    private static JsonPath run(boolean dryRun) {
        return RetentionForTests.run(dryRun);
    }

    private static JsonPath erased(ApplicationsForTests mine) {
        return new RetentionForTests(mine.agency()).erased();
    }

    private static List<String> kinds(JsonPath report, String id) {
        List<String> kinds = report.getList("records.find { it.id == '" + id + "' }.kinds");
        return kinds == null ? List.of() : kinds;
    }
}
