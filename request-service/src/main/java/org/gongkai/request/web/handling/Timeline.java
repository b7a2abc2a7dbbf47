package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Consulting;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.retention.DecidedErasures;
import org.gongkai.request.submission.SubmissionState;

/** What happened to an application from its arrival on, the first first; and what the calendar has brought about. */
public final class Timeline {

    private Timeline() {}

    /** Where an entry comes from. */
    @Schema(name = "TimelineOrigin")
    public enum Origin {

        /** Of the submission, before there was an application. */
        SUBMISSION,

        /** Somebody has taken the step here. */
        STEP,

        /** A ledger has told it. */
        IMPORT,

        /** Nobody has: a term passed. */
        CLOCK,

        /** A proposal to erase personal data, of this record among others, was decided. */
        ERASURE
    }

    /**
     * Something that happened.
     *
     * @param by account of who did it; null of what the calendar brought about, and of erasures
     * @param number which consultation, of what the calendar brought about
     * @param row of the ledger's file
     * @param superseded whether a ledger that was imported later has taken its place
     */
    @Schema(name = "TakenStep")
    public record StepBody(
            String event,

            @Schema(implementation = String.class, description = "The event in words")
            Message said,

            LocalDate on,
            @Schema(nullable = true) String by,

            @Schema(nullable = true, description = "Account of who has agreed to it, where somebody had to")
            String approvedBy,

            @Schema(nullable = true) String recordedAt,
            Origin origin,

            @Schema(nullable = true, description = "Which consultation, where nobody has answered it")
            Integer number,

            @Schema(nullable = true, description = "Row of the ledger's file")
            Long row,

            @Schema(description = "Whether a ledger that was imported later has taken its place")
            boolean superseded,

            @Schema(nullable = true, description = "In which form the information is given, of a reply that says it")
            DeliveredForm deliveredForm,

            @Schema(nullable = true, description = "What was erased, or was not to be, on which proposal")
            ErasureSteps.ErasureBody erasure) {

        private static StepBody of(Taken taken, Optional<Long> row, boolean superseded) {
            return new StepBody(
                    taken.step().code(),
                    taken.step().said(),
                    taken.event().on(),
                    taken.by(),
                    taken.approvedBy().orElse(null),
                    ChinaTime.write(taken.at()),
                    origin(taken, row),
                    null,
                    row.orElse(null),
                    superseded,
                    taken.event() instanceof AnsweredParts answered
                            ? answered.form().orElse(null)
                            : null,
                    null);
        }

        /** That a last day has passed is kept where a calendar moves it; nobody has taken that step. */
        private static Origin origin(Taken taken, Optional<Long> row) {
            if (row.isPresent()) {
                return Origin.IMPORT;
            }
            return taken.step() == Step.DUE_DATE_PASSES ? Origin.CLOCK : Origin.STEP;
        }

        /** Of a term that passed. */
        private static StepBody passed(Step step, LocalDate on, Integer number) {
            return new StepBody(
                    step.code(), step.said(), on, null, null, null, Origin.CLOCK, number, null, false, null, null);
        }

        private boolean isAfter(LocalDate day) {
            return !superseded && on.isAfter(day);
        }
    }

    static List<StepBody> of(
            HandlingState state, Optional<SubmissionState> submission, List<DecidedErasures.Decided> erasures) {
        List<StepBody> bodies = steps(state.course());
        Stream.concat(passed(state), erasures.stream().map(ErasureSteps::of))
                .sorted(Comparator.comparing(StepBody::on))
                .forEach(passed -> bodies.add(place(bodies, passed), passed));
        submission.map(ArrivalSteps::of).ifPresent(arrived -> bodies.addAll(0, arrived));
        return bodies;
    }

    private static List<StepBody> steps(Course course) {
        List<StepBody> bodies = new ArrayList<>();
        long row = 0;
        int told = 0;
        for (Taken taken : course.taken()) {
            if (taken.event() instanceof LedgerKept kept) {
                row = kept.row();
                told = kept.steps() + 1;
            }
            Optional<Long> ofLedger = told > 0 ? Optional.of(row) : Optional.empty();
            told--;
            bodies.add(StepBody.of(taken, ofLedger, bodies.size() < course.superseded()));
        }
        return bodies;
    }

    /** Behind all that happened up to the end of its day. */
    private static int place(List<StepBody> bodies, StepBody passed) {
        int place = bodies.size();
        while (place > 0 && bodies.get(place - 1).isAfter(passed.on())) {
            place--;
        }
        return place;
    }

    private static Stream<StepBody> passed(HandlingState state) {
        Course course = state.course();
        Stream<StepBody> silent = course.allConsultations().stream()
                .filter(one -> one.state(state.calendar(), state.today()) == Consulting.State.SILENT)
                .flatMap(one -> one
                        .dueOn(state.calendar())
                        .map(due -> StepBody.passed(Step.CONSULTATION_SILENT, due, one.number()))
                        .stream());
        // Of one that was voided no term passes any more, and of a row without a life nothing is told but the row.
        boolean isOverdue = state.lives()
                && course.stage() != Stage.INVALID
                && course.taken().stream().noneMatch(taken -> taken.step() == Step.DUE_DATE_PASSES)
                && course.flags(state.today()).contains(Flag.OVERDUE);
        Stream<StepBody> overdue = isOverdue
                ? course
                        .term(state.today())
                        .dueOn()
                        .map(due -> StepBody.passed(Step.DUE_DATE_PASSES, due, null))
                        .stream()
                : Stream.empty();
        return Stream.concat(silent, overdue);
    }
}
