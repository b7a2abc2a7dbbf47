package org.gongkai.request.life.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.life.course.Walked.body;
import static org.gongkai.request.life.course.Walked.consulted;
import static org.gongkai.request.life.course.Walked.march;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.outlook.TriedSteps;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;

/** What is offered can be taken, and what nobody could take whatever is said is not offered. */
class TriedStepsTest {

    @ParameterizedTest
    @MethodSource("lives")
    void no_step_that_was_taken_was_held_impossible_before(Walked walked) {
        Course whole = walked.course();
        List<String> wrong = new ArrayList<>();
        for (int before = 1; before < whole.taken().size(); before++) {
            Course course = whole.after(before);
            Taken next = whole.taken().get(before);
            TriedSteps.refusal(next.step(), course, Walked.TODAY, next.by())
                    .ifPresent(refusal -> wrong.add(next.step() + ": " + refusal.reason()));
        }

        assertThat(wrong).isEmpty();
        assertThat(whole.taken()).isNotEmpty();
    }

    @Test
    void what_is_about_something_that_there_is_not_is_refused() {
        assertThat(refused(new Walked().processing()))
                .containsExactlyInAnyOrder(
                        Step.UNIT_ANSWERED,
                        Step.CONSULTATION_ANSWERED,
                        Step.CONSULTATION_SILENT,
                        Step.RECALL_CONSULTATION,
                        Step.OVERRIDE_THIRD_PARTY,
                        Step.REFUND,
                        Step.CASE_ENDED,
                        Step.RELEASE_HOLD,
                        Step.DECIDE_PUBLICATION,
                        Step.REVERSE_PUBLICATION,
                        Step.PAY_LATE,
                        Step.NOTICE_SERVED,
                        Step.NOTICE_RETURNED,
                        Step.SERVE_NOTICE_AGAIN);
    }

    @Test
    void what_waits_for_a_consultation_is_refused_until_that_has_ended() {
        Walked asking = new Walked()
                .processing()
                .then(body(Step.ASK_UNIT, march(5)))
                .then(consulted(march(5), Party.THIRD_PARTY))
                .on(march(6));
        Set<Step> held = EnumSet.of(Step.NOTICE_FEE, Step.REQUEST_SUPPLEMENT, Step.ASK_REASONS, Step.SPLIT);

        assertThat(refused(asking)).containsAll(held);
        assertThat(reason(Step.NOTICE_FEE, asking)).isEqualTo(StepWords.CONSULTATION_OPEN);

        asking.then(body(Step.CONSULTATION_ANSWERED, march(6))).then(body(Step.UNIT_ANSWERED, march(6)));
        assertThat(refused(asking))
                .doesNotContainAnyElementsOf(held)
                .contains(Step.UNIT_ANSWERED, Step.CONSULTATION_ANSWERED);
    }

    static Stream<Walked> lives() {
        return EveryStateAndEventTest.lives();
    }

    private static Set<Step> refused(Walked walked) {
        return Arrays.stream(Step.values())
                .filter(step ->
                        LifeCycle.of(step).from().contains(walked.course().stage()))
                .filter(step -> TriedSteps.refusal(step, walked.course(), walked.today(), "clerk")
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static StepWords reason(Step step, Walked walked) {
        return TriedSteps.refusal(step, walked.course(), walked.today(), "clerk")
                .map(Refusal::reason)
                .orElseThrow();
    }
}
