package org.gongkai.request.life.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.gongkai.kit.access.Role;
import org.gongkai.kit.testing.IssuerForTests;
import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.registers.testing.Api;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** Of each step that two people take at the same moment, having read the same, one is taken and the other is told that it is stale. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EveryStepTwiceTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 18);

    @Inject
    ObjectMapper mapper;

    /** Each at the first stage that has it; one that nobody can take as the application stands there is taken by nobody. */
    @Test
    void of_two_at_once_one_is_taken() throws Exception {
        String agency = Api.agency("230505");
        Set<Step> taken = EnumSet.noneOf(Step.class);
        List<String> wrong = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Stage stage : Stage.values()) {
                if (!stage.isOpen() && !stage.isFinished()) {
                    continue;
                }
                Course walked = EveryStateAndEventTest.STAGES.get(stage).course();
                LifeAtStage life = null;
                for (Transition row : steps().toList()) {
                    if (taken.contains(row.step())
                            || !row.from().contains(stage)
                            || walked.stepOf(Walked.body(row.step(), ON)) != row.step()) {
                        continue;
                    }
                    life = life == null ? LifeAtStage.of(stage, agency) : life;
                    List<Integer> answers = atOnce(two, row, life.id());
                    if (answers.contains(200)) {
                        taken.add(row.step());
                        life = null;
                        if (!answers.stream().sorted().toList().equals(List.of(200, 412))) {
                            wrong.add(row.step() + " at " + stage + ": " + answers);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(taken).hasSizeGreaterThan(25);
        Api.verify(agency).statusCode(200).body("differences.size()", equalTo(0));
    }

    private List<Integer> atOnce(ExecutorService two, Transition row, String id) throws Exception {
        String tag = given().get("/api/v1/applications/" + id).header("ETag");
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Integer> one = () -> {
            both.await();
            return send(row, id, tag).statusCode();
        };
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : two.invokeAll(List.of(one, one))) {
            answers.add(answer.get());
        }
        return answers;
    }

    private Response send(Transition row, String id, String tag) {
        ObjectNode body = mapper.valueToTree(Walked.body(row.step(), ON));
        body.properties().removeIf(member -> member.getValue().isNull());
        if (row.path().contains("{n}")) {
            // Which one the path says.
            Stream.of("consultation", "notice", "task", "round", "proposal").forEach(body::remove);
        }
        String number = row.path().contains("/rounds/") ? "2" : "1";
        return given().noFilters()
                .header("Authorization", "Bearer " + IssuerForTests.token(role(row)))
                .header("If-Match", tag)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + row.path().replace("{id}", id).replace("{n}", number));
    }

    private static Stream<Transition> steps() {
        return LifeCycle.all().stream()
                .filter(row -> row.step().body().isPresent())
                .filter(row -> row.path().startsWith("applications/{id}/"))
                .filter(row -> row.step() != Step.VOID);
    }

    private static Role role(Transition row) {
        if (row.duties().contains(Duty.CLERK) || row.duties().contains(Duty.APPLICANT)) {
            return Role.CLERK;
        }
        return row.duties().contains(Duty.SECRECY) || row.duties().contains(Duty.UNIT) ? Role.REVIEWER : Role.SIGNER;
    }
}
