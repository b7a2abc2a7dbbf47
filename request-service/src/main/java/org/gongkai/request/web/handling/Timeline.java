package org.gongkai.request.web.handling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.consultation.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.submission.SubmissionState;

/** What happened to an application from its arrival on, the first first; and what the calendar has brought about. */
public final class Timeline {

    private Timeline() {}

    /**
     * All of it.
     *
     * @param besides what was done to it and is no step of its life
     */
    static List<TakenStepBody> of(
            HandlingState state, Optional<SubmissionState> submission, List<TakenStepBody> besides) {
        List<TakenStepBody> bodies = steps(state);
        Stream.concat(passed(state), besides.stream())
                .sorted(Comparator.comparing(TakenStepBody::on))
                .forEach(passed -> bodies.add(place(bodies, passed), passed));
        submission.map(ArrivalSteps::of).ifPresent(arrived -> bodies.addAll(0, arrived));
        return bodies;
    }

    private static List<TakenStepBody> steps(HandlingState state) {
        Course course = state.course();
        List<TakenStepBody> bodies = new ArrayList<>();
        long row = 0;
        int told = 0;
        for (Taken taken : course.taken()) {
            if (taken.event() instanceof LedgerKept kept) {
                row = kept.row();
                told = kept.steps() + 1;
            }
            Optional<Long> ofLedger = told > 0 ? Optional.of(row) : Optional.empty();
            told--;
            bodies.add(TakenStepBody.of(taken, ofLedger, bodies.size() < course.superseded(), state));
        }
        return bodies;
    }

    /** Behind all that happened up to the end of its day. */
    private static int place(List<TakenStepBody> bodies, TakenStepBody passed) {
        int place = bodies.size();
        while (place > 0 && bodies.get(place - 1).isAfter(passed.on())) {
            place--;
        }
        return place;
    }

    private static Stream<TakenStepBody> passed(HandlingState state) {
        Course course = state.course();
        Stream<TakenStepBody> silent = course.allConsultations().stream()
                .filter(one -> one.state(state.calendar(), state.today()) == Consulting.State.SILENT)
                .flatMap(one -> one
                        .dueOn(state.calendar())
                        .map(due -> TakenStepBody.passed(Step.CONSULTATION_SILENT, due, one.number()))
                        .stream());
        // Of one that was voided no term passes any more, and of a row without a life nothing is told but the row.
        boolean isOverdue = state.lives()
                && course.stage() != Stage.INVALID
                && course.taken().stream().noneMatch(taken -> taken.step() == Step.DUE_DATE_PASSES)
                && course.flags(state.today()).contains(Flag.OVERDUE);
        Stream<TakenStepBody> overdue = isOverdue
                ? course
                        .term(state.today())
                        .dueOn()
                        .map(due -> TakenStepBody.passed(Step.DUE_DATE_PASSES, due, null))
                        .stream()
                : Stream.empty();
        return Stream.concat(silent, overdue);
    }
}
