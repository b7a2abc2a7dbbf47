package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.life.Action;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.document.remedy.RemedyTerm;
import org.gongkai.request.due.TermsOfLife;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.hint.Hint;
import org.gongkai.request.hint.Hints;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Flag;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.migration.row.LedgerNotes;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.web.handling.cases.DecidedStepBody;
import org.gongkai.request.web.handling.cases.PendingStepBody;
import org.gongkai.request.web.handling.cases.RunningTermBody;
import org.gongkai.request.web.outcome.OutcomeExplanationBody;

/** How far an application has come, and what may happen next. */
@Schema(name = "Handling")
public record HandlingBody(
        Stage stage,
        Set<Flag> flags,
        @Schema(nullable = true) String handler,
        @Schema(nullable = true) String unit,

        @Schema(nullable = true, description = "The application that this one was split off")
        UUID splitFrom,

        @Schema(nullable = true, description = "The application that this one went into")
        UUID mergedInto,

        @Schema(description = "Those that were split off this one")
        List<HandlingState.Relative> parts,

        @Schema(description = "Those that went into this one")
        List<HandlingState.Relative> mergedFrom,

        @Schema(nullable = true, description = "Number of the reply")
        String documentNumber,

        @Schema(nullable = true, description = "What a ledger has told beside the steps")
        LedgerNotes ledger,

        ClockBody clock,

        @Schema(description = "Every term that runs, whoever has to keep it")
        List<RunningTermBody> terms,

        @Schema(description = "What the Regulations want said that nobody has said yet; no step waits for it")
        List<HintBody> hints,

        SubCases subCases,

        @Schema(nullable = true) OutcomeExplanationBody outcomeExplanation,

        @Schema(
                description =
                        "The terms of the applicant's remedies against the reply that holds, once it is served; none while it"
                                + " is revoked")
        List<RemedyBody> remedies,

        List<TakenStepBody> timeline,
        List<PendingStepBody> pending,

        @Schema(description = "Steps that were proposed, and what became of them, the first first")
        List<DecidedStepBody> decided,

        @Schema(description = "Every step, and whether the caller may take it")
        List<Action> actions) {

    /** A term in which the applicant may go against the reply. */
    @Schema(name = "RemedyTerm")
    public record RemedyBody(
            @Schema(examples = "T_RECON_APPLY") String timer,
            @Schema(implementation = String.class) Message name,
            String basis,
            LocalDate startedOn,

            @Schema(description = "The day by the calendar, which a day off moves")
            LocalDate dueNotBefore,

            @Schema(nullable = true, description = "Its last day; null while nobody knows which days are off")
            LocalDate dueOn) {

        static RemedyBody of(RemedyTerm term) {
            return new RemedyBody(
                    term.timer().code(),
                    term.timer().name(),
                    term.timer().basis(),
                    term.startedOn(),
                    term.dueNotBefore(),
                    term.dueOn().orElse(null));
        }
    }

    /** What the Regulations want said that nobody has said yet. */
    @Schema(name = "HandlingHint")
    public record HintBody(
            String code,

            @Schema(implementation = String.class) Message said,

            @Schema(nullable = true, description = "Which consultation, or which part of the draft, from 1")
            Integer number) {

        static HintBody of(Hint hint) {
            return new HintBody(hint.of().name(), hint.of(), hint.number().orElse(null));
        }
    }

    /**
     * What is known of an application beside its life.
     *
     * @param hasIdentity whether a proof of identity is attached to what arrived
     * @param keptUntil the last days of keeping personal data of it, the first first; none while they do not run
     * @param earlierItems how many items of the applicant's month came before it, where a fee is for items of which no notice says it
     */
    record Extent(boolean hasIdentity, List<LocalDate> keptUntil, Optional<Integer> earlierItems) {

        /** Each as a term of its own: what is reached by it goes first, what was said last. */
        private Stream<TermsOfLife.Running> terms() {
            return IntStream.range(0, keptUntil.size())
                    .mapToObj(i -> new TermsOfLife.Running(
                            "T_RETENTION", keptUntil.size() == 1 ? 0 : i + 1, LastDay.on(keptUntil.get(i))));
        }
    }

    static HandlingBody of(
            HandlingState state,
            Optional<SubmissionState> submission,
            Extent extent,
            List<TakenStepBody> besides,
            Optional<OutcomeExplanationBody> explanation,
            List<Action> actions) {
        Course course = state.course();
        return new HandlingBody(
                course.stage(),
                course.flags(state.today()),
                course.handler().orElse(null),
                course.unit().orElse(null),
                state.splitFrom().orElse(null),
                state.mergedInto().orElse(null),
                state.family().parts(),
                state.family().mergedFrom(),
                course.documentNumber().orElse(null),
                LedgerNotes.of(course).orElse(null),
                ClockBody.of(course.term(state.today())),
                Stream.concat(
                                TermsOfLife.of(state.lives(), course, state.calendar(), state.today()).stream(),
                                extent.terms())
                        .map(RunningTermBody::of)
                        .toList(),
                Hints.of(state, submission, extent.hasIdentity()).stream()
                        .map(HintBody::of)
                        .toList(),
                SubCases.of(state, extent.earlierItems()),
                explanation.orElse(null),
                RemedyTerm.of(course, state.calendar()).stream()
                        .map(RemedyBody::of)
                        .toList(),
                Timeline.of(state, submission, besides),
                state.pending().stream()
                        .map(one -> PendingStepBody.of(one, state))
                        .toList(),
                state.decided().stream()
                        .map(one -> DecidedStepBody.of(one, state))
                        .toList(),
                actions);
    }
}
