package org.gongkai.litigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.gongkai.kit.testing.PostgresForTests;
import org.gongkai.litigation.CasesAtStages.Place;
import org.gongkai.litigation.life.table.CaseLifeCycle;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.life.table.StepRow;
import org.gongkai.registers.testing.Api;

/**
 * Every stage of a case and of a proceeding with every step: what the tables have is done and leads where they say, what they do not
 * have is refused by a name and changes nothing; and the case says so before.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CaseStagesTest {

    private CasesAtStages cases;

    @BeforeEach
    void anAgency() {
        cases = new CasesAtStages(new CaseFilesForTests(Api.agency("330600")));
    }

    @ParameterizedTest
    @EnumSource
    void every_step_of_a_proceeding_at_a_stage_is_as_the_table_says(ProceedingStage stage) {
        // What is refused changes nothing, and steps that leave the stage leave the others: one proceeding serves them.
        Map<String, Place> standing = new HashMap<>();
        Map<String, JsonPath> shown = new HashMap<>();
        for (CaseStep step : CaseLifeCycle.OF_PROCEEDING.steps()) {
            if (CaseLifeCycle.OF_PROCEEDING.find(stage, step).isEmpty()) {
                String kind = CasesAtStages.kind(stage, step);
                Place place = standing.computeIfAbsent(kind, none -> cases.at(stage, step));
                JsonPath before = shown.computeIfAbsent(kind, none -> cases.read(place));
                if (isOfDecision(step) && place.decision() == 0) {
                    // There is none yet: what is not there is not found.
                    cases.take(place.withDecision(1), step).statusCode(404);
                } else {
                    asShown(before, place, stage, step);
                    refused(place, stage, step);
                }
            }
        }
        standing.forEach((kind, place) -> assertThat(cases.read(place).getLong("version"))
                .as(stage + " " + kind)
                .isEqualTo(shown.get(kind).getLong("version")));
        standing.clear();
        shown.clear();
        for (CaseStep step : CaseLifeCycle.OF_PROCEEDING.steps()) {
            Optional<StepRow<ProceedingStage, CaseStep>> row = CaseLifeCycle.OF_PROCEEDING.find(stage, step);
            if (row.isPresent() && row.get().to().isEmpty()) {
                String kind = CasesAtStages.kind(stage, step) + CasesAtStages.isAboutWhatFollowed(step);
                Place place = standing.computeIfAbsent(kind, none -> cases.at(stage, step));
                asShown(shown.computeIfAbsent(kind, none -> cases.read(place)), place, stage, step);
                shown.put(kind, taken(place, stage, step, row.get()));
            } else if (row.isPresent()) {
                Place place = cases.at(stage, step);
                asShown(cases.read(place), place, stage, step);
                taken(place, stage, step, row.get());
            }
        }
    }

    private static boolean isOfDecision(CaseStep step) {
        return CaseLifeCycle.OF_PROCEEDING.of(step).path().contains("{decision}");
    }

    private static void asShown(JsonPath shown, Place place, ProceedingStage stage, CaseStep step) {
        assertThat(shown.getString(place.proceedingPath() + ".stage"))
                .as(stage + " " + step)
                .isEqualTo(stage.name());
        String action = place.actionsPath(isOfDecision(step)) + ".find { it.event == '" + step.code() + "' }.allowed";
        assertThat(shown.getBoolean(action))
                .as(stage + " " + step)
                .isEqualTo(CaseLifeCycle.OF_PROCEEDING.find(stage, step).isPresent());
    }

    /** Takes a step that the table has, and answers how the case is shown then. */
    private JsonPath taken(Place place, ProceedingStage stage, CaseStep step, StepRow<ProceedingStage, CaseStep> row) {
        String what = stage + " " + step;
        ValidatableResponse answer = cases.take(place, step);
        assertThat(answer.extract().statusCode()).as(what).isIn(200, 201);
        assertThat(answer.extract().<String>path(place.proceedingPath() + ".stage"))
                .as(what)
                .isIn(names(row.to(), stage));
        assertThat(answer.extract().<String>path("timeline[-1].event")).as(what).isEqualTo(step.code());
        return answer.extract().jsonPath();
    }

    private void refused(Place place, ProceedingStage stage, CaseStep step) {
        boolean voided = stage == ProceedingStage.INVALID;
        ValidatableResponse answer = cases.take(place, step);
        assertThat(answer.extract().statusCode()).as(stage + " " + step).isEqualTo(409);
        answer.body("type", equalTo(voided ? "/problems/already-voided" : "/problems/wrong-stage"))
                .body("reason", equalTo(voided ? "PROCEEDING_VOIDED" : "WRONG_STAGE"));
    }

    @ParameterizedTest
    @EnumSource
    void every_step_of_a_case_at_a_stage_is_as_the_table_says(CaseStage stage) {
        Map<Boolean, String> standing = new HashMap<>();
        for (CaseStep step : ofCase()) {
            String what = stage + " " + step;
            Optional<StepRow<CaseStage, CaseStep>> row = CaseLifeCycle.OF_CASE.find(stage, step);
            boolean stays = row.filter(one -> one.to().isEmpty()).isPresent() && !CasesAtStages.isInTheEnd(step);
            String id = row.isEmpty() || stays
                    ? standing.computeIfAbsent(stays, none -> cases.at(stage, step))
                    : cases.at(stage, step);
            JsonPath before = cases.readAsWhoMay(id, step);
            assertThat(before.getString("stage")).as(what).isEqualTo(stage.name());
            assertThat(before.getBoolean("actions.find { it.event == '" + step.code() + "' }.allowed"))
                    .as(what)
                    .isEqualTo(row.isPresent());

            ValidatableResponse answer = cases.take(Place.ofCase(id), step);

            if (row.isPresent()) {
                assertThat(answer.extract().statusCode()).as(what).isIn(200, 201);
                assertThat(answer.extract().<String>path("stage"))
                        .as(what)
                        .isIn(names(row.get().to(), stage));
            } else {
                answer.statusCode(409)
                        .body("reason", equalTo(stage == CaseStage.INVALID ? "CASE_FILE_VOIDED" : "WRONG_STAGE"));
            }
        }
    }

    @Test
    void every_step_of_the_tables_is_walked() {
        Set<CaseStep> walked = EnumSet.of(CaseStep.OPEN_CASE);
        walked.addAll(ofCase());
        walked.addAll(CaseLifeCycle.OF_PROCEEDING.steps());
        assertThat(walked).containsExactlyInAnyOrder(CaseStep.values());
    }

    /** Those of a case that is there. */
    private static List<CaseStep> ofCase() {
        return CaseLifeCycle.OF_CASE.steps().stream()
                .filter(step -> step != CaseStep.OPEN_CASE)
                .toList();
    }

    private static <G extends Enum<G>> List<String> names(Set<G> to, G stage) {
        return to.isEmpty()
                ? List.of(stage.name())
                : to.stream().map(Enum::name).toList();
    }
}
