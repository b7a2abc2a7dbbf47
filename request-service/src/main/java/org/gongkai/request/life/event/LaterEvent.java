package org.gongkai.request.life.event;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.registers.calendar.TermUnit;

/** What happens after the reply, or after its term: mistakes, disputes, further rounds, the archive. */
public sealed interface LaterEvent extends LifeEvent {

    /**
     * The last day has passed without a reply (逾期), and is kept as a fact before another calendar moves it.
     *
     * @param dueOn the last day, as it was counted then
     */
    @Schema(name = "DueDatePassing")
    record DueDatePassing(@NotNull LocalDate on, @NotNull LocalDate dueOn) implements LaterEvent {}

    /** A slip of the pen in a paper is corrected; the outcome stays (更正). */
    @Schema(name = "ClericalCorrection")
    record ClericalCorrection(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String document,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String wrong,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String right)
            implements LaterEvent {}

    /** The outcome was recorded wrongly. */
    @Schema(name = "OutcomeCorrection")
    record OutcomeCorrection(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String outcome,
            @Size(max = SHORT) String outcomeDetail,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements LaterEvent {}

    /**
     * A case about the reply, or about its absence, is open.
     *
     * @param reopened whether one of this number that had ended goes on: what had ended it was recorded in error
     */
    @Schema(name = "CaseOpening")
    record CaseOpening(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String caseNumber,

            @Schema(description = "Whether a case that had ended goes on, since its end was recorded in error")
            Boolean reopened)
            implements LaterEvent {

        /** One that has not been open before. */
        public CaseOpening(LocalDate on, String caseNumber) {
            this(on, caseNumber, null);
        }
    }

    /**
     * The last proceeding of a case is effective.
     *
     * @param result a code that ends a case; of the time before it was asked for any word
     */
    @Schema(name = "CaseEnding")
    record CaseEnding(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String caseNumber,

            @NotBlank @Size(max = SHORT) String result)
            implements LaterEvent {}

    /** Where a further round comes from. */
    @Schema(name = "RoundOrigin")
    enum Origin {

        /** Ordered by the body of reconsideration or a court. */
        ORDER,

        /** The body has revoked its own reply (自行撤销). */
        OWN
    }

    /** A further decision has to be made (重新作出答复); no year's figures change. */
    @Schema(name = "Round")
    record Round(
            @NotNull @Schema(description = "Day on which the order was served, or the reply revoked")
            LocalDate on,

            @NotNull Origin origin,

            @Size(max = SHORT) @Schema(description = "With an order: what was decided, for example RC_REVOKE")
            String result,

            @Min(1) @Max(366) @Schema(description = "How long the term is; 20 working days where nothing is ordered")
            Integer days,

            @Schema(description = "What the term is counted in, working days where nothing is said")
            TermUnit unit,

            @Ahead @Schema(description = "The last day, where one is named in place of a term")
            LocalDate dueOn,

            @Schema(
                    description =
                            "Whether the reply was revoked for its procedure alone, so that the same may be decided"
                                    + " again")
            Boolean procedural,

            @Size(max = SHORT) @Schema(description = "Number of the decision that orders it", examples = "某政复决〔2025〕8号")
            String orderNumber,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements LaterEvent {

        /** One whose term is counted in working days, and that is not about procedure. */
        public Round(LocalDate on, Origin origin, String result, Integer days, String reason) {
            this(on, origin, result, days, null, null, null, null, reason);
        }

        /** Whether the reply stands no longer: an order to perform leaves it. */
        public boolean revokes() {
            return origin == Origin.OWN || result.contains("REVOKE");
        }
    }

    /** Nothing may be erased (保全). */
    @Schema(name = "Hold")
    record Hold(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason) implements LaterEvent {}

    /** A hold ends. */
    @Schema(name = "HoldRelease")
    record HoldRelease(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason) implements LaterEvent {}

    /** The file goes to the archive (归档, Art. 45). */
    @Schema(name = "Archiving")
    record Archiving(
            @NotNull LocalDate on,
            @NotBlank @Size(max = SHORT) String archiveNumber) implements LaterEvent {}

    /** The information is proposed to be published to all (Art. 44). */
    @Schema(name = "PublicationProposal")
    record PublicationProposal(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason) implements LaterEvent {}

    /** What was proposed is published to all, or not (Art. 44 para. 2). */
    @Schema(name = "PublicationDecision")
    record PublicationDecision(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer proposal,
            @NotNull Boolean publish,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason)
            implements LaterEvent {}

    /**
     * What was to be published is not published after all: its reply was revoked, or a secret was found in it.
     *
     * @param reason as whoever has proposed it is told it
     */
    @Schema(name = "PublicationReversal")
    record PublicationReversal(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer proposal,

            @NotBlank
            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Why it is not published; whoever has proposed it reads this")
            String reason)
            implements LaterEvent {}

    /**
     * The reply is published to all, without whom it was given to.
     *
     * @param title what it is about
     * @param request what was asked for, in words that name nobody
     * @param reply what was answered, in words that name nobody
     * @param catalogueItem index number or address of the item in the catalogue that has the information
     */
    @Schema(name = "ReplyPublication")
    record ReplyPublication(
            @NotNull LocalDate on,
            @Min(1) @Schema(hidden = true) Integer proposal,
            @NotBlank @Size(max = SHORT) String title,
            @NotBlank @Size(max = LONG) String request,
            @NotBlank @Size(max = LONG) String reply,
            @Size(max = SHORT) String catalogueItem)
            implements LaterEvent {

        /** All that everybody reads of it, each text by where it stands. */
        public SequencedMap<String, String> publicTexts() {
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            texts.put("/title", title);
            texts.put("/request", request);
            texts.put("/reply", reply);
            if (catalogueItem != null) {
                texts.put("/catalogueItem", catalogueItem);
            }
            return texts;
        }
    }
}
