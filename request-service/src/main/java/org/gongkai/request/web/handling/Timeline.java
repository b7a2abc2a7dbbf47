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
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.retention.DecidedErasures;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.web.handling.cases.StepContents;

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
     * @param content what was said with it; null of what nobody has said
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

            @Schema(
                    nullable = true,
                    description =
                            "What was said with it, by its body; what was erased is missing, names and numbers of people are"
                                    + " masked. Null of what nobody has said")
            LifeEvent content,

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

        /** Something with which nobody has said anything. */
        StepBody(
                String event,
                Message said,
                LocalDate on,
                String by,
                String approvedBy,
                String recordedAt,
                Origin origin,
                Integer number,
                Long row,
                boolean superseded,
                DeliveredForm deliveredForm,
                ErasureSteps.ErasureBody erasure) {
            this(
                    event,
                    said,
                    null,
                    on,
                    by,
                    approvedBy,
                    recordedAt,
                    origin,
                    number,
                    row,
                    superseded,
                    deliveredForm,
                    erasure);
        }

        private static StepBody of(Taken taken, Optional<Long> row, boolean superseded, HandlingState state) {
            return new StepBody(
                    taken.step().code(),
                    taken.step().said(),
                    taken.step() == Step.DUE_DATE_PASSES ? null : StepContents.shown(taken.event(), state),
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
        List<StepBody> bodies = steps(state);
        Stream.concat(passed(state), erasures.stream().map(ErasureSteps::of))
                .sorted(Comparator.comparing(StepBody::on))
                .forEach(passed -> bodies.add(place(bodies, passed), passed));
        submission.map(ArrivalSteps::of).ifPresent(arrived -> bodies.addAll(0, arrived));
        return bodies;
    }

    private static List<StepBody> steps(HandlingState state) {
        Course course = state.course();
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
            bodies.add(StepBody.of(taken, ofLedger, bodies.size() < course.superseded(), state));
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
