package org.gongkai.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** What was written on the form is shown to those who handle it, masked until they say why they have to see it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SubmissionFormTest {

    private SubmissionsForTests office;

    @BeforeEach
    void an_office() {
        office = SubmissionsForTests.anywhere();
    }

    @Test
    void a_joint_applicant_that_is_nobody_is_refused_with_its_place() {
        Map<String, Object> form = new HashMap<>(SubmissionsForTests.form());
        form.put("jointApplicants", Arrays.asList("郑某", null));
        office.arrive("FAX", "2024-12-02", form)
                .statusCode(400)
                .body("violations.pointer", contains("/form/jointApplicants/1"));
        form.put("agencyCode", office.agency());
        given().contentType("application/json")
                .body(form)
                .post("/api/v1/public/applications")
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/jointApplicants/1"));
    }

    @Test
    void a_submission_shows_its_form_masked_and_as_it_is_to_who_says_why() {
        String id = office.arrive("FAX", "2024-12-02", SubmissionsForTests.form())
                .body("gaps", contains("JOINT_IDENTITY"))
                .extract()
                .path("id");
        given().get("/api/v1/submissions/" + id)
                .then()
                .statusCode(200)
                .body("form.applicantName", equalTo("周*"))
                .body("form.applicantIdNumber", equalTo("1101**********109X"))
                .body("form.applicantPhone", equalTo("139****5678"))
                .body("form.subject", equalTo("征收补偿方案"))
                .body("form.route", equalTo("MAIL"))
                .body("form.agent.name", equalTo("吴*"))
                .body("form.agent.phone", equalTo("137****1111"))
                .body("form.jointApplicants[0].name", equalTo("郑*"))
                .body("form.assistance.need", equalTo("视力障碍"));

        SubmissionsForTests.step(id, "unmaskings", Map.of())
                .statusCode(400)
                .body("violations.pointer", contains("/reason"));
        SubmissionsForTests.step(id, "unmaskings", Map.of("reason", "电话确认收到"))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("form.applicantPhone", equalTo("13912345678"))
                .body("form.agent.idNumber", equalTo("110101199003071196"))
                .body("form.jointApplicants[0].phone", equalTo("13655556666"))
                .body("evidence.sender", equalTo("0469-0000000"));
        given().get("/api/v1/audit/request-service/entries?operation=UNMASK&objectId=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("电话确认收到"));
        SubmissionsForTests.stepAs(Role.CLERK, "UNIT_WORK", "submissions/" + id + "/unmaskings", Map.of("reason", "想看"))
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
    }

    @Test
    void an_application_shows_what_it_arrived_as_and_its_parts_do_too() {
        JsonPath filed = office.file(SubmissionsForTests.form());
        String whole = office.confirm(filed);
        Api applications = new Api("applications");
        applications
                .read(whole)
                .body("submission.arrivalNumber", equalTo(filed.getString("arrivalNumber")))
                .body("submission.form.agent.name", equalTo("吴*"))
                .body("submission.gaps", contains("JOINT_IDENTITY"));
        Api.json(Map.of("reason", "寄送答复"))
                .post("/api/v1/applications/" + whole + "/unmaskings")
                .then()
                .statusCode(200)
                .body("applicantName", equalTo("周某某"))
                .body("agent.phone", equalTo("13700001111"))
                .body("jointApplicants[0].phone", equalTo("13655556666"))
                .body("assistance.need", equalTo("视力障碍"));

        String today = filed.getString("submittedOn");
        LifeForTests life = new LifeForTests(whole);
        life.step(Role.CLERK, "assignments", Map.of("on", today, "handler", "李某"));
        life.step(Role.SIGNER, "splits", Map.of("on", today, "parts", List.of("方案", "合同", "清单")))
                .body("handling.parts.receiptNumber", hasSize(2));
        String number = applications.read(whole).extract().path("receiptNumber");
        String part = applications.read(whole).extract().path("handling.parts[1].id");
        applications
                .read(part)
                .body("receiptNumber", equalTo(number + "-3"))
                .body("handling.splitFrom", equalTo(whole))
                .body("submission.arrivalNumber", equalTo(filed.getString("arrivalNumber")))
                .body("receiptBasis.kind", equalTo("EVIDENCE"))
                .body("receiptBasis.said", equalTo("条例第三十一条第三项：双方确认之日"))
                .body("handling.timeline.event", contains("submit", "confirmReceipt", "assign", "partSplitOff"));
        SubmissionsForTests.follow(number + "-3", filed.getString("queryCode"))
                .statusCode(200)
                .body("receiptNumber", equalTo(number + "-3"))
                .body("stage", equalTo("IN_REVIEW"));
        SubmissionsForTests.follow(number + "-3", "ABCDEFGHJKLM").statusCode(404);
    }

    @Test
    void a_part_keeps_the_cautious_day_of_the_whole_and_who_merges_shows_from_where() {
        String id = office.arrive("FAX", "2024-12-02", SubmissionsForTests.form())
                .extract()
                .path("id");
        String whole = SubmissionsForTests.step(id, "receipt-confirmations", Map.of("on", "2024-12-10", "way", "PHONE"))
                .extract()
                .path("applicationId");
        LifeForTests life = new LifeForTests(whole);
        life.step(Role.CLERK, "assignments", Map.of("on", "2024-12-10", "handler", "李某"));
        life.step(Role.SIGNER, "splits", Map.of("on", "2024-12-10", "parts", List.of("方案", "合同")));
        String cautious = life.read().extract().path("handling.clock.cautiousDueOn");
        LifeForTests part = new LifeForTests(life.read().extract().path("handling.parts[0].id"));
        part.read().body("handling.clock.cautiousDueOn", equalTo(cautious));

        part.step(Role.SIGNER, "merges", Map.of("on", "2024-12-11", "into", whole));
        life.read().body("handling.mergedFrom.id", contains(part.id()));
    }

    @Test
    void who_confirmed_on_whose_side_is_kept_and_so_is_the_help_given() {
        String id = office.arrive("FAX", "2024-12-02", SubmissionsForTests.form())
                .extract()
                .path("id");
        SubmissionsForTests.step(
                        id, "confirmation-attempts", Map.of("on", "2024-12-02", "way", "PHONE", "side", "AGENT"))
                .statusCode(200)
                .body("attempts[0].side", equalTo("AGENT"))
                .body("attempts[0].confirmedBy", nullValue());
        String application = SubmissionsForTests.step(
                        id,
                        "receipt-confirmations",
                        Map.of("on", "2024-12-03", "way", "PHONE", "side", "AGENT", "helpGiven", "口述代填"))
                .statusCode(200)
                .body("attempts[1].side", equalTo("AGENT"))
                .body("attempts[1].confirmedBy", equalTo("吴*"))
                .body("form.assistance.given", equalTo("口述代填"))
                .extract()
                .path("applicationId");
        new Api("applications")
                .read(application)
                .body("submission.form.assistance.need", equalTo("视力障碍"))
                .body("submission.form.assistance.given", equalTo("口述代填"))
                .body(
                        "handling.timeline.event",
                        contains("registerArrival", "confirmationFailed", "confirmReceipt", "dueDatePasses"))
                .body("handling.timeline.origin", contains("SUBMISSION", "SUBMISSION", "SUBMISSION", "CLOCK"))
                .body("handling.timeline.on", contains("2024-12-02", "2024-12-02", "2024-12-03", "2024-12-31"));

        Map<String, Object> alone = new HashMap<>(SubmissionsForTests.form());
        alone.remove("agent");
        String other = office.arrive("FAX", "2024-12-02", alone).extract().path("id");
        SubmissionsForTests.step(
                        other, "receipt-confirmations", Map.of("on", "2024-12-03", "way", "PHONE", "side", "AGENT"))
                .statusCode(400)
                .body("violations.pointer", contains("/side"));
    }

    @Test
    void an_agent_who_does_not_say_who_they_are_is_a_gap() {
        Map<String, Object> form = SubmissionsForTests.form();
        form.put("jointApplicants", List.of());
        form.put("agent", Map.of("name", "吴律师", "authority", "授权委托书"));
        office.arrive("FAX", "2024-12-02", form).body("gaps", contains("AGENT_IDENTITY"));
        form.remove("agent");
        office.arrive("FAX", "2024-12-02", form).body("gaps", not(hasItem("AGENT_IDENTITY")));
    }

    @ParameterizedTest
    @CsvSource({"CLERK, UNIT_WORK", "REVIEWER, SECRECY_REVIEW"})
    void who_has_another_duty_alone_registers_confirms_discards_corrects_and_imports_nothing(Role role, String grant) {
        String id = office.arrive("FAX", "2024-12-02", SubmissionsForTests.form())
                .extract()
                .path("id");
        Map<String, Object> step = Map.of("on", "2024-12-02", "way", "PHONE");
        Map<String, Object> arrival = Map.of(
                "agencyCode", office.agency(),
                "channel", "FAX",
                "arrivedOn", "2024-12-02",
                "evidence", EvidenceForTests.of("FAX", "2024-12-02"),
                "form", SubmissionsForTests.form());
        Map<String, Object> entry = ApplicationsForTests.entryFor(office.agency(), "U-1");
        for (var call : Map.of(
                        "submissions",
                        arrival,
                        "submissions/" + id + "/receipt-confirmations",
                        step,
                        "submissions/" + id + "/confirmation-attempts",
                        step,
                        "submissions/" + id + "/discards",
                        Map.of("on", "2024-12-02", "reason", "SPAM"),
                        "applications",
                        entry)
                .entrySet()) {
            SubmissionsForTests.stepAs(role, grant, call.getKey(), call.getValue())
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-your-duty"))
                    .body("reason", equalTo("WRONG_DUTY"));
        }
        Api.csv("receiptNumber,agencyCode,channel,applicantKind,receivedOn\n")
                .header("Authorization", "Bearer " + SubmissionsForTests.granted(role, grant))
                .post("/api/v1/applications/imports")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        String application = ApplicationsForTests.APPLICATIONS.created(entry);
        Api.json(Map.of("channel", "FAX", "reason", "登记有误"))
                .header("Authorization", "Bearer " + SubmissionsForTests.granted(role, grant))
                .header("If-Match", "\"1\"")
                .patch("/api/v1/applications/" + application)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        given().get("/api/v1/submissions/" + id)
                .then()
                .body("stage", equalTo("SUBMITTED"))
                .body("attempts", hasSize(0));
        SubmissionsForTests.stepAs(role, "HANDLING", "submissions/" + id + "/receipt-confirmations", step)
                .statusCode(200)
                .body("stage", equalTo("RECEIVED"));
    }

    @Test
    void days_between_arrival_and_receipt_are_counted_by_year_and_body() {
        String confirmed = "";
        for (String[] days :
                new String[][] {{"2023-12-29", "2024-01-05"}, {"2024-03-01", "2024-03-01"}, {"2024-03-01", "2024-03-04"}
                }) {
            String id = office.arrive("EMAIL", days[0], SubmissionsForTests.form())
                    .extract()
                    .path("id");
            confirmed = SubmissionsForTests.step(id, "receipt-confirmations", Map.of("on", days[1], "way", "EMAIL"))
                    .statusCode(200)
                    .extract()
                    .path("applicationId");
        }
        office.arrive("EMAIL", "2024-03-01", SubmissionsForTests.form()).statusCode(201);
        String query = "/api/v1/applications/arrival-days?agencyCode=" + office.agency() + "&year=";
        given().get(query + 2024)
                .then()
                .statusCode(200)
                .body("bodies.agencyCode", contains(office.agency()))
                .body("bodies[0].received", equalTo(3))
                .body("bodies[0].medianDays", equalTo(3))
                .body("bodies[0].p90Days", equalTo(7))
                .body("bodies[0].maxDays", equalTo(7));
        given().get(query + 2023).then().statusCode(200).body("bodies", hasSize(0));
        given().get(query + "next").then().statusCode(400);
        given().header("Authorization", "Bearer " + IssuerForTests.tokenOfAgency(Role.CLERK, Api.agency("230505")))
                .get(query + 2024)
                .then()
                .statusCode(404);
        given().get("/api/v1/submissions?agencyCode=" + office.agency())
                .then()
                .body("items.stage", containsInAnyOrder("RECEIVED", "RECEIVED", "RECEIVED", "SUBMITTED"));

        // It counts as it was corrected, and what was registered in error does not.
        new LifeForTests(confirmed)
                .step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2024-03-20", "receivedOn", "2024-03-13", "evidence", "回执", "reason", "有误"));
        given().get(query + 2024).then().body("bodies[0].received", equalTo(3)).body("bodies[0].maxDays", equalTo(12));
        new LifeForTests(confirmed).step(Role.SIGNER, "voidings", ApplicationsForTests.TRIED_OUT);
        given().get(query + 2024).then().body("bodies[0].received", equalTo(2)).body("bodies[0].maxDays", equalTo(7));
    }
}
