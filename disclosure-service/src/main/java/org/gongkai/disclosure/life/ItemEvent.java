package org.gongkai.disclosure.life;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.content.ItemContent;
import org.gongkai.disclosure.life.table.ReviewKind;

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

    /** Begins another text of what is public. */
    @Schema(name = "ItemChange")
    record Change(@NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

    /** Does not make it public, or not the other text of it. */
    @Schema(name = "ItemDiscard")
    record Discard(@NotBlank @Size(max = 500) String reason) implements ItemEvent {

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }
    }

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
