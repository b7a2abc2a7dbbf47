package org.gongkai.request.life.outlook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.gongkai.request.fee.FeeMethod;
import org.gongkai.request.fee.FeeTariff;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.event.ConsultationEvent;
import org.gongkai.request.life.event.FeeEvent;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LaterEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.event.ServiceEvent;
import org.gongkai.request.life.event.SupplementEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.refusal.StepWords;
import org.gongkai.request.life.table.Step;

/**
 * Whether a step could be taken whatever is said with it: it is tried with the least that could be said, on the earliest and on the
 * latest day, for each consultation, notice, task or case that it could be about. So what is offered and what is taken follow one rule.
 */
public final class TriedSteps {

    private static final String ANYTHING = "-";

    /** The least that costs anything. */
    private static final int PAGES = 31;

    private final Course course;
    private final LocalDate today;
    private final String by;

    private TriedSteps(Course course, LocalDate today, String by) {
        this.course = course;
        this.today = today;
        this.by = by;
    }

    /**
     * Why a step cannot be taken now; empty as well where that depends on what would be said.
     *
     * @param by account of who would take it
     */
    public static Optional<Refusal> refusal(Step step, Course course, LocalDate today, String by) {
        return new TriedSteps(course, today, by).refusal(step);
    }

    private Optional<Refusal> refusal(Step step) {
        Optional<Refusal> last = Optional.empty();
        for (LifeEvent event : events(step)) {
            Optional<Refusal> refusal = course.findRefusal(event, today, by);
            if (refusal.isEmpty() || refusal.get().pointer().isPresent()) {
                return Optional.empty();
            }
            last = refusal;
        }
        return last.or(() -> nothingSent(step));
    }

    private Optional<Refusal> nothingSent(Step step) {
        return Refusal.when(isAboutNotices(step) && course.notices().isEmpty(), StepWords.NO_NOTICE_SENT);
    }

    private static boolean isAboutNotices(Step step) {
        return step == Step.NOTICE_SERVED || step == Step.NOTICE_RETURNED || step == Step.SERVE_NOTICE_AGAIN;
    }

    private List<LifeEvent> events(Step step) {
        List<LifeEvent> events = new ArrayList<>();
        Stream.of(today, course.movedOn())
                .distinct()
                .forEach(on -> on(step, on)
                        .filter(event -> course.stepOf(event) == step)
                        .forEach(events::add));
        return events;
    }

    private Stream<? extends LifeEvent> on(Step step, LocalDate on) {
        return switch (step) {
            case UNIT_ANSWERED ->
                each(course.allUnitWork(), number -> new IntakeEvent.UnitAnswer(on, number, ANYTHING));
            case SPLIT -> Stream.of(new IntakeEvent.Split(on, List.of(ANYTHING, ANYTHING)));
            case REQUEST_SUPPLEMENT ->
                Stream.of(new SupplementEvent.SupplementRequest(on, List.of(ANYTHING), null, null));
            case ASK_REASONS -> Stream.of(new SupplementEvent.ReasonRequest(on, 1, ANYTHING, null, null));
            case SUPPLEMENT_LAPSED -> Stream.of(new SupplementEvent.SupplementLapse(on));
            case ACCEPT_LATE_SUPPLEMENT -> Stream.of(new SupplementEvent.Supplement(on, ANYTHING, ANYTHING));
            case CONSULTATION_ANSWERED ->
                consulted(number ->
                        new ConsultationEvent.ConsultationAnswer(on, number, ConsultationEvent.Answer.AGREE, ANYTHING));
            case CONSULTATION_SILENT ->
                consulted(number -> new ConsultationEvent.ConsultationSilence(on, number, ANYTHING));
            case RECALL_CONSULTATION ->
                consulted(number -> new ConsultationEvent.ConsultationRecall(on, number, ANYTHING));
            case OVERRIDE_THIRD_PARTY, OVERRIDE_IN_ROUND ->
                consulted(number -> new ConsultationEvent.Override(
                        on, number, ConsultationEvent.Ground.PUBLIC_INTEREST, ANYTHING, null));
            case NOTICE_FEE -> Stream.of(feeNotice(on));
            case PAY_PART, PAY_IN_FULL, PAY_LATE ->
                each(course.charges(), number -> new FeeEvent.Payment(on, number, BigDecimal.ONE));
            case CANCEL_FEE -> each(course.charges(), number -> new FeeEvent.FeeCancellation(on, number, ANYTHING));
            case FEE_LAPSED -> each(course.charges(), number -> new FeeEvent.FeeLapse(on, number));
            case REFUND -> Stream.of(new FeeEvent.Refund(on, BigDecimal.ONE, FeeEvent.RefundGround.OTHER, ANYTHING));
            case DISPATCH -> Stream.of(new ServiceEvent.Dispatch(on, ServiceEvent.Way.POST, null));
            case NOTICE_SERVED -> noticed(on, ServiceEvent.Result.SERVED);
            case NOTICE_RETURNED -> noticed(on, ServiceEvent.Result.RETURNED);
            case SERVE_NOTICE_AGAIN -> noticed(on, ServiceEvent.Result.AGAIN);
            case CASE_OPENED -> Stream.of(new LaterEvent.CaseOpening(on, ANYTHING));
            case CASE_ENDED -> cases().map(number -> new LaterEvent.CaseEnding(on, number, "RC_UPHOLD"));
            case RELEASE_HOLD -> Stream.of(new LaterEvent.HoldRelease(on, ANYTHING));
            case PROPOSE_PUBLICATION -> Stream.of(new LaterEvent.PublicationProposal(on, ANYTHING));
            case DECIDE_PUBLICATION ->
                each(
                        course.aftermath().proposals(),
                        number -> new LaterEvent.PublicationDecision(on, number, false, ANYTHING));
            case REVERSE_PUBLICATION ->
                each(
                        course.aftermath().proposals(),
                        number -> new LaterEvent.PublicationReversal(on, number, ANYTHING));
            case PUBLISH_REPLY ->
                each(
                        course.aftermath().proposals(),
                        number -> new LaterEvent.ReplyPublication(on, number, ANYTHING, ANYTHING, ANYTHING, null));
            // What these ask for is known without trying, or depends on what is said alone.
            default -> Stream.empty();
        };
    }

    private Stream<LifeEvent> consulted(Function<Integer, LifeEvent> event) {
        return each(course.allConsultations(), event);
    }

    /** One for each, by its number; of none the first, which there is not. */
    private static Stream<LifeEvent> each(List<?> numbered, Function<Integer, LifeEvent> event) {
        return IntStream.rangeClosed(1, Math.max(1, numbered.size())).boxed().map(event);
    }

    private Stream<String> cases() {
        return course.aftermath().disputes().open().isEmpty()
                ? Stream.of(ANYTHING)
                : course.aftermath().disputes().open().stream();
    }

    private Stream<LifeEvent> noticed(LocalDate on, ServiceEvent.Result result) {
        return course.notices().stream()
                .map(sent -> new ServiceEvent.Delivery(on, result, sent.document(), sent.number(), ANYTHING));
    }

    private static LifeEvent feeNotice(LocalDate on) {
        return new FeeEvent.FeeNotice(
                on, FeeMethod.PAGE, PAGES, null, BigDecimal.valueOf(FeeTariff.sum(FeeTariff.pages(PAGES))), null, null);
    }
}
