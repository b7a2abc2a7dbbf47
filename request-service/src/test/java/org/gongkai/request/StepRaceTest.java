package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;

/** Two people act on one application at the same moment: one wins, the other learns why, and nothing is half done. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StepRaceTest {

    private static final int TIMES = 5;

    private LifeForTests life;
    private String agency;

    @BeforeEach
    void an_application_in_work() {
        agency = Api.agency("230505");
        Map<String, Object> entry = ApplicationsForTests.entryFor(agency, "R-1");
        entry.put("receivedOn", "2026-03-02");
        entry.put("applicantName", "王某");
        entry.put("subject", "部门决算");
        life = new LifeForTests(ApplicationsForTests.APPLICATIONS.created(entry)).processing("2026-03-03");
    }

    @AfterEach
    void the_ledger_equals_the_register() {
        Api.verify(agency).statusCode(200).body("differences", hasSize(0));
    }

    @RepeatedTest(TIMES)
    void of_two_payments_in_full_one_is_taken() {
        life.charge("2026-03-04", "PAGE", 31, "10");
        Map<String, Object> payment = Map.of("on", "2026-03-05", "amountYuan", "10");
        Step pay = new Step(Role.CLERK, "fee-notices/1/payments", payment);

        onlyOneWins(Set.of("FEE_NOTICE_SETTLED"), Optional.empty(), pay, pay);

        life.read()
                .body("handling.stage", equalTo("PROCESSING"))
                .body("handling.subCases.feeNotices[0].paidYuan", equalTo("10"))
                .body("handling.subCases.feeNotices[0].payments", hasSize(1))
                .body("processingFeeYuan", equalTo("10.00"));
    }

    @RepeatedTest(TIMES)
    void of_an_approval_and_a_withdrawal_one_is_taken() {
        drafted();
        String seen = life.read().extract().header("ETag");

        Step won = onlyOneWins(
                Set.of(),
                Optional.of(seen),
                new Step(Role.SIGNER, "approvals", Map.of("on", "2026-03-06")),
                new Step(Role.CLERK, "withdrawals", Map.of("on", "2026-03-06", "proof", "撤回申请书")));

        boolean withdrawn = won.path().equals("withdrawals");
        life.read()
                .body("handling.stage", equalTo(withdrawn ? "CLOSED" : "DECIDED"))
                .body("outcomeDetail", equalTo(withdrawn ? "WITHDRAWN" : null));
    }

    @RepeatedTest(TIMES)
    void of_a_dispatch_and_a_recall_one_is_taken() {
        drafted();
        life.step(Role.SIGNER, "approvals", Map.of("on", "2026-03-06"));

        Step won = onlyOneWins(
                Set.of("WRONG_STAGE"),
                Optional.empty(),
                new Step(Role.CLERK, "dispatches", Map.of("on", "2026-03-09", "way", "POST")),
                new Step(Role.SIGNER, "recalls", Map.of("on", "2026-03-09", "reason", "有误")));

        boolean sent = won.path().equals("dispatches");
        life.read()
                .body("handling.stage", equalTo(sent ? "DISPATCHED" : "PROCESSING"))
                .body("outcome", equalTo(sent ? "GRANTED" : null));
        Api.statistics(agency, 2026).cell("T3.GRANTED.NATURAL_PERSON", sent ? 1 : 0);
    }

    @RepeatedTest(TIMES)
    void of_two_who_agree_to_one_proposal_one_does() {
        life.step(Role.CLERK, "extensions", Map.of("on", "2026-03-04", "days", 5, "reason", "量大"));
        Step agree = new Step(Role.SIGNER, "extensions/1/approvals", Map.of("on", "2026-03-05"));

        onlyOneWins(Set.of("NO_PENDING_STEP"), Optional.empty(), agree, agree);

        life.read()
                .body("handling.clock.length", equalTo(25))
                .body("handling.subCases.extensions", hasSize(1))
                .body("handling.subCases.extensions[0].state", equalTo("APPROVED"))
                .body("handling.pending", hasSize(0));
    }

    private record Step(Role role, String path, Map<String, Object> body) {}

    /** Takes both at once; answers the one that was taken. */
    private Step onlyOneWins(Set<String> reasons, Optional<String> seen, Step one, Step other) {
        int before = steps();
        CyclicBarrier both = new CyclicBarrier(2);
        List<Response> answers;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            answers = Stream.of(one, other)
                    .map(step -> two.submit((Callable<Response>) () -> {
                        both.await();
                        return send(step, seen);
                    }))
                    .toList()
                    .stream()
                    .map(StepRaceTest::joined)
                    .toList();
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        Response lost = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(lost.statusCode()).isEqualTo(seen.isPresent() ? 412 : 409);
        if (!reasons.isEmpty()) {
            assertThat(lost.jsonPath().getString("reason")).isIn(reasons);
        }
        assertThat(lost.jsonPath().getString("detail")).isNotBlank();
        assertThat(steps()).isEqualTo(before + 1);
        return answers.getFirst().statusCode() == 200 ? one : other;
    }

    private static Response joined(Future<Response> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** With what was seen; where nothing is said of that, with what stands, read again until nothing has come in between. */
    private Response send(Step step, Optional<String> seen) {
        Response answer;
        do {
            String tag = seen.orElseGet(() -> life.read().extract().header("ETag"));
            answer = LifeForTests.as(step.role())
                    .body(step.body())
                    .header("If-Match", tag)
                    .post("/api/v1/applications/" + life.id() + "/" + step.path());
        } while (seen.isEmpty() && answer.statusCode() == 412);
        return answer;
    }

    private int steps() {
        return life.read().extract().path("handling.timeline.findAll { it.origin == 'STEP' }.size()");
    }

    private void drafted() {
        life.step(
                Role.CLERK,
                "proposals",
                Map.of(
                        "on",
                        "2026-03-05",
                        "parts",
                        List.of(Map.of(
                                "text", "决算",
                                "outcome", "GRANTED",
                                "detail", "PROVIDED",
                                "evidence", "决算表",
                                "elements", Map.of("deliveryForm", "纸质")))));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "SECRECY"));
        life.step(Role.REVIEWER, "reviews", Map.of("on", "2026-03-06", "kind", "LEGAL"));
    }
}
