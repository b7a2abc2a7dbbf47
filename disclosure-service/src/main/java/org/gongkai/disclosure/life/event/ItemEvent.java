package org.gongkai.disclosure.life.event;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.review.ReviewKind;

/** What somebody does with an item, as they say it. What an event is in the table depends on where the item stands. */
public sealed interface ItemEvent {

    /** Why, where that is said. */
    default Optional<String> why() {
        return Optional.empty();
    }

    /** Writes it. */
    record Edit(ItemContent content) implements ItemEvent {}

    /** Has it reviewed. */
    @Schema(name = "ItemSubmission")
    record Submission() implements ItemEvent {}

    /** Finds nothing against its publication. */
    @Schema(name = "ItemReview")
    record Review(
            @NotNull ReviewKind kind,
            @Size(max = 500) @Schema(nullable = true) String comment) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.ofNullable(comment);
        }
    }

    /** Gives it back to be written otherwise. */
    @Schema(name = "ItemReturn")
    record Return(@NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * Says why what looks like personal data may be public.
     *
     * @param finding its fingerprint
     */
    @Schema(name = "ItemSettlement")
    record Settlement(
            @NotBlank @Size(max = 50) String finding,
            @NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Makes it public. */
    @Schema(name = "ItemRelease")
    record Release() implements ItemEvent {}

    /** Makes it public because that was ordered before; nobody says it now. */
    record OrderedRelease() implements ItemEvent {}

    /**
     * Has it made public at a moment (定时发布).
     *
     * @param at that moment, which lies ahead
     */
    @Schema(name = "ItemSchedule")
    record Schedule(
            @NotNull @Schema(examples = "2026-12-01T09:00:00+08:00")
            OffsetDateTime at) implements ItemEvent {}

    /** Does not have it made public at the moment that was set. */
    @Schema(name = "ItemScheduleCancellation")
    record ScheduleCancellation(@NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * Begins another text of what is public.
     *
     * @param earlierStays whether the text that stands until then can be read by everybody after that too, at its own address
     */
    @Schema(name = "ItemChange")
    record Change(
            @NotBlank @Size(max = 500) String reason,

            @Schema(
                    nullable = true,
                    description =
                            "Whether everybody can go on reading the text that is replaced, at its own address; false where nothing is said, as a mistake is not to be read on")
            Boolean earlierStays)
            implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Drops the draft of what is to be public, or the other text of it. */
    @Schema(name = "ItemDiscard")
    record Discard(@NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * Does not make it public, after both reviews and by somebody who has not written it (Arts. 14 to 17 of the Regulations); on what
     * ground stands in its content.
     *
     * @param reason how the ground applies to it
     */
    @Schema(name = "ItemWithholding")
    record Withholding(
            @NotBlank @Size(max = 500) @Schema(examples = "涉及第三方商业秘密，公开会损害其合法权益")
            String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * Looks again at what was withheld (Art. 18 of the Regulations: 定期评估审查).
     *
     * @param decision whether it stays so; what may be public now is a draft again
     */
    @Schema(name = "ItemReassessment")
    record Reassessment(
            @NotNull Decision decision,

            @NotBlank @Size(max = 500) @Schema(examples = "仍涉及正在办理的案件，继续不予公开")
            String reason)
            implements ItemEvent {

        /** What the second look comes to. */
        @Schema(name = "ItemReassessmentDecision")
        public enum Decision {

            /** It stays withheld (继续不予公开). */
            STAYS_WITHHELD,

            /** It may be made public now (转为公开). */
            MAY_BE_PUBLIC
        }

        /** Whether what was withheld is a draft again. */
        public boolean opens() {
            return decision == Decision.MAY_BE_PUBLIC;
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * It is also made public in another place (公开渠道).
     *
     * @param place which one: the account, the issue of the gazette, the reading room
     * @param on since when it stands there
     * @param url where it is found there
     */
    @Schema(name = "ItemPlacement")
    record Placement(
            @NotNull PublicationChannel channel,

            @NotBlank @Size(max = 200) @Schema(examples = "“四方台发布”微信公众号")
            String place,

            @NotNull @Schema(examples = "2026-01-08") LocalDate on,

            @Size(max = 1000)
            @Pattern(regexp = "[hH][tT][tT][pP][sS]?://[^\\s<>\"']+", message = "{web.address}")
            @Schema(nullable = true)
            String url)
            implements ItemEvent {}

    /**
     * The penalty that it tells of was changed, revoked or found unlawful or void (行政处罚法 Art. 48).
     *
     * @param on the day of that
     */
    @Schema(name = "ItemAnnulment")
    record Annulment(
            @NotNull LocalDate on,

            @NotBlank @Size(max = 500) @Schema(examples = "复议决定撤销")
            String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /**
     * Takes it off.
     *
     * @param reason for everybody to read
     */
    @Schema(name = "ItemWithdrawal")
    record Withdrawal(
            @NotBlank @Size(max = 500) @Schema(examples = "该行政处罚决定已被依法撤销")
            String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Keeps it as it is for good. */
    @Schema(name = "ItemArchiving")
    record Archiving() implements ItemEvent {}
}
