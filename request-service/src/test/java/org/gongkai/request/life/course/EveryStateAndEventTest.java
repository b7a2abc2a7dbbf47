package org.gongkai.request.life.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.request.life.course.Walked.body;
import static org.gongkai.request.life.course.Walked.march;
import static org.gongkai.request.life.course.Walked.proposed;
import static org.gongkai.request.life.course.Walked.supplementAsked;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.life.event.Ahead;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationRecall;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.DecisionEvent.Part;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Dispatch;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.event.ServiceEvent.Way;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Counting;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** Every stage with every step: what the table does not list is refused as such, and what it lists can be done. */
class EveryStateAndEventTest {

    private static final LocalDate LATE = march(27);

    static final Map<Stage, Walked> STAGES = Map.ofEntries(
            Map.entry(Stage.RECEIVED, new Walked().then(body(Step.PROPOSE_PUBLICATION, march(2)))),
            Map.entry(Stage.IN_REVIEW, new Walked().then(body(Step.ASSIGN, march(3)))),
            Map.entry(
                    Stage.SUPPLEMENT_REQUESTED,
                    new Walked().then(body(Step.ASSIGN, march(3))).then(supplementAsked(march(4)))),
            Map.entry(
                    Stage.REASON_REQUESTED,
                    new Walked().then(body(Step.ASSIGN, march(3))).then(body(Step.ASK_REASONS, march(4)))),
            Map.entry(Stage.PROCESSING, new Walked().processing()),
            Map.entry(Stage.FEE_NOTIFIED, new Walked().processing().then(body(Step.NOTICE_FEE, march(5)))),
            Map.entry(Stage.APPROVAL, new Walked().processing().then(body(Step.PROPOSE, march(6)))),
            Map.entry(
                    Stage.DECIDED,
                    new Walked().processing().then(body(Step.PROPOSE, march(6))).decided(march(7))),
            Map.entry(Stage.DISPATCHED, new Walked().processing().dispatched(march(9))),
            Map.entry(
                    Stage.CLOSED, new Walked().processing().dispatched(march(9)).closed(march(12))),
            Map.entry(
                    Stage.ARCHIVED,
                    new Walked()
                            .processing()
                            .dispatched(march(9))
                            .closed(march(12))
                            .then(body(Step.ARCHIVE, march(13)))),
            Map.entry(Stage.INVALID, new Walked().then(body(Step.VOID, march(3)))));

    @Test
    void each_is_where_it_should_be() {
        STAGES.forEach((stage, walked) -> assertThat(walked.course().stage()).isEqualTo(stage));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(STAGES.keySet())))
                .containsExactlyInAnyOrder(Stage.DRAFT, Stage.SUBMITTED, Stage.DISCARDED);
    }

    @Test
    void the_table_has_every_row_once() {
        assertThat(LifeCycle.all()).extracting(Transition::step).containsExactlyInAnyOrder(Step.values());
        assertThat(LifeCycle.all().stream().map(Transition::number).distinct()).hasSize(87);
        assertThat(LifeCycle.all()).allSatisfy(row -> {
            assertThat(row.basis()).isNotBlank();
            assertThat(row.guard()).isNotBlank();
            assertThat(row.path().isEmpty())
                    .isEqualTo(row.duties().equals(Set.of(Duty.CLOCK)) || row.step() == Step.LOAD_CALENDAR);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DRAFT", "SUBMITTED", "DISCARDED"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_the_table_does_not_list_is_refused_as_such(Stage stage) {
        Walked walked = STAGES.get(stage);
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        for (Step step : Step.values()) {
            if (step.body().isEmpty()) {
                continue;
            }
            pairs++;
            LifeEvent event = body(step, LATE);
            boolean listed = LifeCycle.of(step).from().contains(stage);
            Step meant = walked.course().stepOf(event);
            Optional<StepWords> refusal = walked.refusal(event, "somebody");
            boolean refusedAsSuch =
                    refusal.filter(StepWords.WRONG_STAGE::equals).isPresent();
            // One body that is two rows of the table is, in each stage, the row that the stage has.
            if (meant == step
                    ? listed == refusedAsSuch
                    : listed && !LifeCycle.of(meant).from().contains(stage)) {
                wrong.add(step + ": " + refusal);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pairs).isEqualTo(79);
    }

    @ParameterizedTest
    @MethodSource("lives")
    void what_is_finished_has_an_outcome_and_what_is_open_has_none(Walked walked) {
        assertThat(walked.course().concluded().isPresent())
                .isEqualTo(walked.course().stage().isFinished());
    }

    /** Lives in which together every step is taken once at least. */
    static Stream<Walked> lives() {
        return Stream.of(
                new Walked()
                        .then(body(Step.ASSIGN, march(3)))
                        .then(body(Step.ASK_UNIT, march(3)))
                        .then(body(Step.UNIT_ANSWERED, march(4)))
                        .then(body(Step.CHANGE_HANDLER, march(4)))
                        .then(body(Step.SPLIT, march(4)))
                        .then(new SupplementRequest(march(5), List.of("所需信息的名称"), null, null))
                        .then(body(Step.NOTICE_SERVED, march(6)))
                        .then(body(Step.SUPPLEMENT_RECEIVED, march(9)))
                        .then(body(Step.STILL_UNCLEAR, march(10)))
                        .then(body(Step.RETURN, march(10)))
                        .then(body(Step.EXTEND, march(11)))
                        .then(body(Step.CONSULT_THIRD_PARTY, march(12)))
                        .then(body(Step.CONSULT_CO_MAKER, march(12)))
                        .then(body(Step.CONSULT_AGENCY, march(12)))
                        .then(body(Step.CONSULTATION_ANSWERED, march(13)))
                        .then(recall(2))
                        .then(recall(3))
                        .then(body(Step.OVERRIDE_THIRD_PARTY, march(16)))
                        .then(body(Step.PROPOSE, march(17)))
                        .decided(march(18))
                        .then(body(Step.RECALL, march(18)))
                        .then(body(Step.PROPOSE, march(19)))
                        .decided(march(20))
                        .then(body(Step.DISPATCH, march(24)))
                        .then(body(Step.RETURNED, march(25)))
                        .then(body(Step.SERVE_AGAIN, march(26)))
                        .then(body(Step.SERVED, march(27)))
                        .then(body(Step.CLOSE, march(27)))
                        .then(body(Step.CORRECT_CLERICALLY, march(28)))
                        .then(body(Step.CORRECT_LEAF, march(28)))
                        .then(body(Step.CORRECT_RECEIPT, march(28)))
                        .then(body(Step.CORRECT_APPLICANT, march(28)))
                        .then(body(Step.CASE_OPENED, march(29)))
                        .then(body(Step.CASE_ENDED, march(30)))
                        .then(body(Step.ORDER_REDECISION, march(30)))
                        .then(body(Step.PROPOSE_ROUND, march(30)))
                        .then(body(Step.RETURN_ROUND, march(30)), "reviewer")
                        .decidedAnew(march(30), 2)
                        .then(body(Step.RECALL_ROUND, march(30)), "signer")
                        .decidedAnew(march(31), 2)
                        .then(body(Step.DISPATCH_ROUND, march(31)))
                        .then(body(Step.DELIVER_ROUND, march(31)))
                        .then(body(Step.REVOKE_OWN, march(31)))
                        .decidedAnew(march(31), 3)
                        .then(new Dispatch(march(31), Way.POST, "EMS3", 3))
                        .then(new Delivery(march(31), Result.SERVED, null, null, "本人签收", 3))
                        .then(body(Step.SET_HOLD, march(31)))
                        .then(body(Step.RELEASE_HOLD, march(31)))
                        .then(body(Step.PROPOSE_PUBLICATION, march(31)))
                        .then(body(Step.DECIDE_PUBLICATION, march(31)))
                        .then(body(Step.PUBLISH_REPLY, march(31)))
                        .then(body(Step.ARCHIVE, march(31))),
                new Walked()
                        .then(body(Step.ASSIGN, march(3)))
                        .then(body(Step.REQUEST_SUPPLEMENT, march(4)))
                        .then(body(Step.SUPPLEMENT_LAPSED, march(25)))
                        .then(body(Step.ACCEPT_LATE_SUPPLEMENT, march(26)))
                        .then(body(Step.IDENTITY_FALSE, march(27))),
                new Walked()
                        .processing()
                        .then(body(Step.CONSULT_THIRD_PARTY, march(5)))
                        .then(body(Step.CONSULTATION_ANSWERED, march(6)))
                        .then(proposed(
                                march(9),
                                new Part("合同", "DENY_THIRD_PARTY", "TRADE_SECRET", "条例第十五条", "商业秘密", "第三方意见")))
                        .decided(march(9))
                        .then(body(Step.DISPATCH, march(9)))
                        .then(body(Step.REVOKE_OWN, march(10)))
                        .then(body(Step.OVERRIDE_IN_ROUND, march(11)))
                        .decidedAnew(march(12), 2),
                new Walked()
                        .processing()
                        .then(body(Step.PART_SPLIT_OFF, march(5)))
                        .then(new Consultation(march(5), Party.THIRD_PARTY, "某公司", "合同", null))
                        .then(body(Step.NOTICE_RETURNED, march(6)))
                        .then(body(Step.SERVE_NOTICE_AGAIN, march(9)))
                        .then(body(Step.NOTICE_RETURNED, march(10)))
                        .then(body(Step.SERVE_NOTICE_AGAIN, march(11)))
                        .then(body(Step.NOTICE_RETURNED, march(12)))
                        .then(body(Step.CONSULTATION_SILENT, march(12)))
                        .then(body(Step.DUE_DATE_PASSES, march(31)))
                        .then(body(Step.ORDER_REPLY, march(31)))
                        .dispatched(LocalDate.of(2026, 4, 1)),
                new Walked()
                        .processing()
                        .then(body(Step.ASK_REASONS, march(5)))
                        .then(body(Step.ACCEPT_REASONS, march(9)))
                        .then(body(Step.NOTICE_FEE, march(10)))
                        .then(body(Step.PAY_PART, march(11)))
                        .then(new Payment(march(12), 1, new BigDecimal("100")))
                        .then(body(Step.REFUND, march(13)))
                        .then(body(Step.WITHDRAW, march(16))),
                new Walked()
                        .processing()
                        .then(body(Step.ASK_REASONS, march(5)))
                        .then(body(Step.REJECT_REASONS, march(9)))
                        .then(body(Step.APPLICANT_GONE, march(10))),
                new Walked()
                        .processing()
                        .then(body(Step.NOTICE_FEE, march(5)))
                        .then(body(Step.CANCEL_FEE, march(6)))
                        .then(new FeeNotice(
                                march(9), FeeMethod.PAGE, 31, null, new BigDecimal("10.00"), null, march(9)))
                        .then(new FeeLapse(LocalDate.of(2026, 4, 8), 2))
                        .then(body(Step.PAY_LATE, LocalDate.of(2026, 4, 7))),
                new Walked().processing().then(body(Step.NOTICE_FEE, march(5))).then(body(Step.PAY_IN_FULL, march(6))),
                new Walked()
                        .then(body(Step.RECORD_CONCLUDED, march(2)))
                        .then(body(Step.RECORD_REOPENED, march(2)))
                        .then(body(Step.WITHDRAW, march(2))),
                new Walked()
                        .then(body(Step.LEDGER_KEPT, march(2)))
                        .then(body(Step.LEDGER_REPLIED, march(9)))
                        .then(body(Step.RECORD_CORRECTED, march(10))),
                new Walked()
                        .then(body(Step.PROPOSE_PUBLICATION, march(2)))
                        .then(body(Step.DECIDE_PUBLICATION, march(2)))
                        .then(body(Step.REVERSE_PUBLICATION, march(3))),
                new Walked().then(body(Step.ANSWER_ON_SPOT, march(2))),
                new Walked().then(body(Step.MERGE, march(2))),
                new Walked().then(body(Step.VOID, march(2))));
    }

    /** What the table says of figures is what the course does: step by step, of lives that together take every step. */
    @ParameterizedTest
    @MethodSource("lives")
    void outcomes_and_fees_count_with_the_steps_that_the_table_says(Walked walked) {
        Course course = walked.course();
        Optional<Course.Concluded> concluded = Optional.empty();
        BigDecimal paid = BigDecimal.ZERO;
        for (int steps = 1; steps <= course.taken().size(); steps++) {
            Step step = course.taken().get(steps - 1).step();
            Course after = course.after(steps);
            Counting done = counting(
                    concluded, after.concluded(), after.feePayments().net().compareTo(paid));
            Counting told = LifeCycle.of(step).statistics();
            assertThat(IN_COURSE.contains(told) ? told : Counting.NONE)
                    .as(step.code())
                    .isEqualTo(done);
            concluded = after.concluded();
            paid = after.feePayments().net();
        }
    }

    /** What a course shows of figures; the others are the register's. */
    private static final Set<Counting> IN_COURSE = EnumSet.of(
            Counting.OUTCOME,
            Counting.OUTCOME_TAKEN_BACK,
            Counting.OUTCOME_MOVED,
            Counting.FEE,
            Counting.FEE_GIVEN_BACK);

    private static Counting counting(
            Optional<Course.Concluded> before, Optional<Course.Concluded> after, int moreMoney) {
        if (moreMoney != 0) {
            return moreMoney > 0 ? Counting.FEE : Counting.FEE_GIVEN_BACK;
        }
        if (before.equals(after)) {
            return Counting.NONE;
        }
        if (before.isEmpty()) {
            return Counting.OUTCOME;
        }
        return after.isEmpty() ? Counting.OUTCOME_TAKEN_BACK : Counting.OUTCOME_MOVED;
    }

    private static LifeEvent recall(int consultation) {
        return new ConsultationRecall(march(13), consultation, "无需征求");
    }

    @Test
    void every_step_can_be_taken() {
        Set<Step> taken = EnumSet.noneOf(Step.class);
        lives().forEach(life -> taken.addAll(life.steps()));
        Set<Step> missing = EnumSet.allOf(Step.class);
        missing.removeAll(taken);
        assertThat(missing).allMatch(step -> step.body().isEmpty());
    }

    /** Every other day of a body is one that has come. */
    @Test
    void days_that_lie_ahead_are_marked_one_by_one() {
        Set<String> ahead = Stream.of(Step.values())
                .flatMap(step -> step.body().stream())
                .distinct()
                .flatMap(body -> Stream.of(body.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Ahead.class))
                        .map(component -> body.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toSet());
        assertThat(ahead).containsExactlyInAnyOrder("UnitTask.dueOn", "ReasonDecision.deferredTo", "Round.dueOn");
    }

    @Test
    void an_open_one_is_disputed_only_when_it_is_overdue() {
        Walked open = new Walked().processing();
        assertThat(open.on(march(20)).refusal(new CaseOpening(march(20), "案1"))).contains(StepWords.NOT_OVERDUE);
        assertThat(open.on(LocalDate.of(2026, 4, 1)).refusal(new CaseOpening(LocalDate.of(2026, 4, 1), "案1")))
                .isEmpty();
    }
}
