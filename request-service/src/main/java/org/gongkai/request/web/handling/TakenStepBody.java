package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.AnsweredParts;
import org.gongkai.request.life.event.DeliveredForm;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.web.handling.cases.StepContents;

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
public record TakenStepBody(
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
        ErasureSteps.ErasureBody erasure,

        @Schema(nullable = true, description = "What was published of it and taken away by hand, and why")
        WithdrawalSteps.WithdrawalBody withdrawal) {

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
        ERASURE,

        /** Somebody has taken away by hand what was published of it. */
        PUBLICATION
    }

    /** Something with which nobody has said anything. */
    TakenStepBody(
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
                erasure,
                null);
    }

    /** A step that was taken. */
    static TakenStepBody of(Taken taken, Optional<Long> row, boolean superseded, HandlingState state) {
        return new TakenStepBody(
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
                null,
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
    static TakenStepBody passed(Step step, LocalDate on, Integer number) {
        return new TakenStepBody(
                step.code(), step.said(), on, null, null, null, Origin.CLOCK, number, null, false, null, null);
    }

    /** Whether it happened behind a day, and still says how the application stands. */
    boolean isAfter(LocalDate day) {
        return !superseded && on.isAfter(day);
    }
}
