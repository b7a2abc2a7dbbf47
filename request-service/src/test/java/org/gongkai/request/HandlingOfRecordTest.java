package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.DatabaseOwner;
import org.gongkai.kit.testing.PostgresForTests;

/** The life of an application and its row in the register, its words and its audit. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HandlingOfRecordTest {

    private HandledApplication life;

    @BeforeEach
    void anApplication() {
        life = HandledApplication.received();
    }

    @Test
    void the_life_follows_a_correction_and_a_voiding_of_the_record() {
        life.processing();
        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), Map.of("receivedOn", "2026-02-27"))
                .statusCode(400)
                .body("reason", equalTo("BY_ITS_OWN_STEP"))
                .body("violations[0].pointer", equalTo("/receivedOn"))
                .body("violations[0].message", containsString(life.id() + "/receipt-corrections"));
        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), Map.of("applicantKind", "ENTERPRISE"), Role.SIGNER)
                .statusCode(400)
                .body("reason", equalTo("BY_ITS_OWN_STEP"));
        life.step(
                        Role.SIGNER,
                        "receipt-corrections",
                        Map.of("on", "2026-03-10", "receivedOn", "2026-02-27", "evidence", "邮戳", "reason", "有误"))
                .statusCode(200);
        life.read().body("handling.clock.start", equalTo("2026-02-27"));
        Map<String, Object> conclusion = Map.of("outcome", "GRANTED", "closedOn", "2026-03-20");
        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), conclusion)
                .statusCode(403)
                .body("type", equalTo("/problems/not-your-duty"));
        ApplicationsForTests.APPLICATIONS
                .correct(life.id(), conclusion, Role.SIGNER)
                .statusCode(200);
        life.read()
                .body("handling.stage", equalTo("CLOSED"))
                .body("handling.timeline[-1].event", equalTo("recordConcluded"));
        Map<String, Object> open = new HashMap<>();
        open.put("outcome", null);
        open.put("closedOn", null);
        Map<String, Object> other = new HashMap<>(Map.of("outcome", "REFUSE_PETITION"));
        for (Map<String, Object> change : List.of(open, other)) {
            ApplicationsForTests.APPLICATIONS
                    .correct(life.id(), change)
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-your-duty"));
        }
        life.read().body("handling.stage", equalTo("CLOSED")).body("outcome", equalTo("GRANTED"));
        ApplicationsForTests.APPLICATIONS.correct(life.id(), open, Role.SIGNER).statusCode(200);
        life.read().body("handling.stage", equalTo("PROCESSING"));
        ApplicationsForTests.APPLICATIONS
                .voidRecord(life.id(), Role.SIGNER, ApplicationsForTests.TRIED_OUT)
                .statusCode(200);
        life.read().body("handling.stage", equalTo("INVALID"));
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-23", "proof", "撤回申请书"))
                .statusCode(409);
    }

    @Test
    void an_imported_row_with_its_reply_goes_on_from_there() {
        Map<String, Object> entry = life.office().entry("ENTERPRISE", "2026-03-02");
        entry.put("outcome", "GRANTED");
        entry.put("closedOn", "2026-03-20");
        life = new HandledApplication(life.office(), ApplicationsForTests.concluded(entry));
        life.read().body("handling.stage", equalTo("CLOSED"));
        life.step(Role.CLERK, "case-openings", Map.of("on", "2026-04-01", "caseNumber", "双政复〔2026〕1号"))
                .statusCode(200)
                .body("handling.flags", hasItem("DISPUTED"))
                .body("handling.flags", hasItem("HOLD"))
                .body("outcome", equalTo("GRANTED"));
        life.step(
                        Role.CLERK,
                        "rounds",
                        Map.of("on", "2026-05-08", "origin", "ORDER", "result", "RC_REVOKE", "reason", "撤销"))
                .statusCode(200)
                .body("handling.flags", hasItem("REDECISION"))
                .body("handling.subCases.rounds[0].dueOn", equalTo("2026-06-04"))
                .body("outcome", equalTo("GRANTED"));
    }

    @Test
    void of_two_at_the_same_moment_one_wins_and_the_other_learns_why() throws Exception {
        life.processing();
        Callable<Integer> propose = () -> life.step(Role.CLERK, "proposals", HandledApplication.granted("2026-03-10"))
                .extract()
                .statusCode();
        try (ExecutorService two = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = two.invokeAll(List.of(propose, propose, propose, propose)).stream()
                    .map(HandlingOfRecordTest::got)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409, 409, 409);
        }
    }

    private static Integer got(java.util.concurrent.Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_words_of_people_are_sealed() {
        life.step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-03", "proof", "王某的撤回申请书"))
                .statusCode(200)
                .body("outcomeDetail", equalTo("WITHDRAWN"));
        String kept = DatabaseOwner.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select facts::text || coalesce(words, '') from handling_step where application_id = :id")
                        .bind("id", UUID.fromString(life.id()))
                        .mapTo(String.class)
                        .one());
        assertThat(kept).contains("2026-03-03").doesNotContain("王某");
    }

    @Test
    void the_audit_names_each_step() {
        life.processing();
        life.as(Role.AUDITOR)
                .get("/api/v1/audit/request-service/entries?operation=TAKE_STEP&agencyCode="
                        + life.office().agency())
                .then()
                .statusCode(200)
                .body("items.after.step", hasItem("assign"))
                .body("items.after.toString()", not(containsString("王某")));
    }
}
