package org.gongkai.request.life.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.Personal;
import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * How an application is decided. What is said of a further decision names its round; what is said of the first names none.
 */
public sealed interface DecisionEvent extends LifeEvent, OfRound {

    /**
     * A part of what is asked for, and its answer.
     *
     * @param outcome one of the outcomes of the form
     * @param detail what stands below the outcome, for example NOT_EXIST
     * @param law article and item
     * @param elements what else its paper says and its evidence is, by the names of {@code elements.csv}
     */
    @Schema(name = "ReplyPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            @NotBlank @Size(max = SHORT) String text,
            @NotBlank @Size(max = SHORT) String outcome,
            @Size(max = SHORT) String detail,
            @Size(max = SHORT) String law,
            @Size(max = LONG) String facts,
            @Size(max = LONG) String evidence,

            @Size(max = 40) @Schema(description = "What else its paper says and its evidence is, by element")
            Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = LONG) String> elements) {

        /** A part of which no more is said. */
        public Part(String text, String outcome, String detail, String law, String facts, String evidence) {
            this(text, outcome, detail, law, facts, evidence, null);
        }

        /** What an element says; empty where it says nothing. */
        public Optional<String> element(String name) {
            return Optional.ofNullable(elements).map(all -> all.get(name));
        }
    }

    /**
     * The decision is drafted (拟答复意见).
     *
     * @param computedOutcome what the parts come to, worked out by the service, never by who drafts
     */
    @Schema(name = "Proposal")
    record Proposal(
            @NotNull LocalDate on,

            @NotNull @Size(min = 1, max = 200) @Personal(PersonalDataKind.OWN_WORDS)
            List<@NotNull @Valid Part> parts,

            @Size(max = SHORT) @Schema(description = "Another outcome than the parts come to")
            String outcome,

            @Size(max = SHORT) String outcomeDetail,

            @Size(max = LONG) @Schema(description = "Why it is another one")
            String outcomeReason,

            @Schema(description = "In which form the information is given, where some is given")
            DeliveredForm deliveredForm,

            @Size(max = LONG)
            @Personal(PersonalDataKind.OWN_WORDS)
            @Schema(description = "Why it is another form than was asked for")
            String formChangeReason,

            @Min(2) @Schema(hidden = true) Integer round,
            @Null @Schema(hidden = true) String computedOutcome)
            implements DecisionEvent, AnsweredParts {

        /** That of the first decision as it is said, of which nothing is worked out yet. */
        public Proposal(LocalDate on, List<Part> parts, String outcome, String outcomeDetail, String outcomeReason) {
            this(on, parts, outcome, outcomeDetail, outcomeReason, null, null, null, null);
        }

        @Override
        public Proposal computed(String one, String detail, String computed) {
            return new Proposal(
                    on, parts, one, detail, outcomeReason, form().orElse(null), formChangeReason, round, computed);
        }

        @Override
        public Proposal answering(List<Part> other) {
            return new Proposal(
                    on,
                    other,
                    outcome,
                    outcomeDetail,
                    outcomeReason,
                    deliveredForm,
                    formChangeReason,
                    round,
                    computedOutcome);
        }
    }

    /** What is reviewed. */
    @Schema(name = "ReviewKind")
    enum ReviewKind {

        /** Whether it is secret (保密审查, Art. 17). */
        SECRECY,

        /** Whether it is lawful (合法性审核). */
        LEGAL
    }

    /** The draft was reviewed, and nothing is against it. */
    @Schema(name = "Review")
    record Review(
            @NotNull LocalDate on,
            @NotNull ReviewKind kind,

            @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String opinion,

            @Min(2) @Schema(hidden = true) Integer round)
            implements DecisionEvent {

        /** That of the first decision. */
        public Review(LocalDate on, ReviewKind kind, String opinion) {
            this(on, kind, opinion, null);
        }
    }

    /** The draft is given back. */
    @Schema(name = "ReturnToHandler")
    record Return(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason,

            @Min(2) @Schema(hidden = true) Integer round)
            implements DecisionEvent {

        /** That of the first decision. */
        public Return(LocalDate on, String reason) {
            this(on, reason, null);
        }
    }

    /**
     * The decision is signed and gets its number (签发).
     *
     * @param documentNumber given by the service, never by who signs
     */
    @Schema(name = "DecisionApproval")
    record Approval(
            @NotNull LocalDate on,

            @Null @Schema(hidden = true) String documentNumber,

            @Min(2) @Schema(hidden = true) Integer round)
            implements DecisionEvent {

        /** That of the first decision. */
        public Approval(LocalDate on, String documentNumber) {
            this(on, documentNumber, null);
        }

        /** The same with the number that it was given. */
        public Approval numbered(String number) {
            return new Approval(on, number, round);
        }
    }

    /** The signed decision is taken back before it is sent; its number is void. */
    @Schema(name = "DecisionRecall")
    record Recall(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String reason,

            @Min(2) @Schema(hidden = true) Integer round)
            implements DecisionEvent {

        /** That of the first decision. */
        public Recall(LocalDate on, String reason) {
            this(on, reason, null);
        }
    }

    /** The applicant's identity has proved false after the supplement. */
    @Schema(name = "IdentityFinding")
    record IdentityFinding(
            @NotNull LocalDate on,

            @NotBlank @Size(max = LONG) @Personal(PersonalDataKind.OWN_WORDS)
            String finding) implements DecisionEvent {

        @Override
        public Integer round() {
            return null;
        }
    }
}
