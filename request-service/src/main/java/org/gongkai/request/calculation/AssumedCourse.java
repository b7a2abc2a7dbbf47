package org.gongkai.request.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.calendar.WorkingCalendar;
import org.gongkai.request.life.Beginning;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;

/**
 * The course of an assumption: the steps that are named, and between them those that lead from one to the next, on the day of the
 * next and by whoever may.
 */
final class AssumedCourse {

    /** An assumption may lie in the future, as far as calendars ever go. */
    private static final LocalDate NO_LIMIT = LocalDate.of(2100, 12, 31);

    private static final Set<String> OF_SUBMISSIONS = Set.of(
            "draft", "submit", "registerArrival", "registerReceipt", "confirmReceipt", "confirmationFailed", "discard");

    /** What the calendar brings about moves no term that is not counted by the calendar anyway. */
    private static final Set<String> OF_THE_CALENDAR = Set.of("dueDatePasses", "loadCalendar", "yearEnd", "erase");

    private final WorkingCalendar calendar;
    private final UnaryOperator<Refusal> names;
    private Beginning beginning;
    private Course course;

    private AssumedCourse(
            LocalDate receivedOn,
            Optional<LocalDate> arrivedOn,
            WorkingCalendar calendar,
            UnaryOperator<Refusal> names) {
        this.names = names;
        this.calendar = calendar;
        this.beginning = new Beginning(receivedOn, arrivedOn, Optional.empty(), Optional.empty(), false);
        this.course = Course.of(beginning, calendar);
    }

    /**
     * Leads an application along the events.
     *
     * @param names calls what a refusal is about
     * @throws Problem naming the first event that may not happen, with the reason
     */
    static Course of(
            LocalDate receivedOn,
            Optional<LocalDate> arrivedOn,
            List<AssumedEvent> events,
            WorkingCalendar calendar,
            UnaryOperator<Refusal> names) {
        AssumedCourse assumed = new AssumedCourse(receivedOn, arrivedOn, calendar, names);
        for (int i = 0; i < events.size(); i++) {
            AssumedEvent event = events.get(i);
            if (event.event().equals("discard")) {
                throw Problem.invalid("/events/" + i + "/event", CalculationWords.RECEIVED_ALREADY);
            }
            if (!isBeside(event)) {
                assumed.take(event, "/events/" + i);
            }
        }
        return assumed.course;
    }

    /**
     * That nothing is assumed of what was not received but what may happen before.
     *
     * @throws Problem naming the first event that may not
     */
    static void requireUnreceived(List<AssumedEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            if (!isBeside(events.get(i))) {
                throw Problem.invalid("/events/" + i + "/event", CalculationWords.NOT_RECEIVED_YET);
            }
        }
    }

    /** Whether it moves no term of an application that was received. */
    static boolean isBeside(AssumedEvent event) {
        return OF_SUBMISSIONS.contains(event.event()) || OF_THE_CALENDAR.contains(event.event());
    }

    private void take(AssumedEvent event, String pointer) {
        Step step = Step.find(event.event())
                .filter(one ->
                        one.body().isPresent() && !LifeCycle.of(one).path().isEmpty())
                .orElseThrow(() -> Problem.invalid(pointer + "/event", CalculationWords.NO_EVENT.with(event.event())));
        if (step == Step.CORRECT_RECEIPT && event.receivedOn() == null) {
            throw Problem.invalid(pointer + "/receivedOn", CalculationWords.NO_CORRECTED_DAY);
        }
        lead(step, event, pointer);
        take(body(step, event), "somebody", pointer);
    }

    private void take(LifeEvent event, String by, String pointer) {
        Optional<Refusal> refusal = course.findRefusal(event, NO_LIMIT, by);
        if (refusal.isPresent()) {
            throw Problem.invalid(List.of(new Violation(
                            pointer
                                    + refusal.get()
                                            .pointer()
                                            .map(AssumedCourse::assumed)
                                            .orElse(""),
                            names.apply(refusal.get()).said())))
                    .with(Map.of("reason", refusal.get().reason().name()));
        }
        Taken taken = new Taken(course.stepOf(event), event, by, Instant.EPOCH);
        if (event instanceof IntakeEvent.ReceiptCorrection correction) {
            restart(correction.receivedOn(), taken);
        } else {
            course.take(taken);
        }
    }

    /** What an assumption calls service is with consultations the receipt of the letter. */
    private static String assumed(String pointer) {
        return pointer.equals("/deliveredOn") ? "/servedOn" : pointer;
    }

    /** What was done already stays done, and every term follows from the other day of receipt. */
    private void restart(LocalDate receivedOn, Taken correction) {
        beginning = beginning.correctedTo(receivedOn);
        course = Course.of(
                beginning,
                Stream.concat(course.taken().stream(), Stream.of(correction)).toList(),
                calendar);
    }

    /** Takes what usually lies between: only forwards, and only as far as the step needs. */
    private void lead(Step step, AssumedEvent event, String pointer) {
        LocalDate on = event.on();
        Set<Stage> from = LifeCycle.of(step).from();
        if (!from.contains(course.stage()) && course.stage() == Stage.RECEIVED) {
            take(AssumedBodies.assigned(on), "somebody", pointer);
        }
        if (!from.contains(course.stage()) && course.stage() == Stage.IN_REVIEW && !from.contains(Stage.RECEIVED)) {
            take(AssumedBodies.accepted(on), "somebody", pointer);
        }
        boolean later =
                from.contains(Stage.APPROVAL) || from.contains(Stage.DECIDED) || from.contains(Stage.DISPATCHED);
        if (!from.contains(course.stage()) && course.stage() == Stage.PROCESSING && later) {
            take(AssumedBodies.replied(event), "somebody", pointer);
        }
        if (!from.contains(course.stage()) && course.stage() == Stage.APPROVAL && from.contains(Stage.DECIDED)) {
            AssumedBodies.signed(on).forEach(one -> take(one, "somebody else", pointer));
        }
    }

    private LifeEvent body(Step step, AssumedEvent event) {
        int last = event.number() != null
                ? event.number()
                : step == Step.CONSULTATION_ANSWERED
                                || step == Step.RECALL_CONSULTATION
                                || step == Step.OVERRIDE_THIRD_PARTY
                                || step == Step.OVERRIDE_IN_ROUND
                        ? course.allConsultations().size()
                        : course.charges().size();
        return AssumedBodies.of(step, event, last, course, calendar);
    }
}
