package org.gongkai.request.matter;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a matter ends: answered, given to the competent body, or without anything to be done. */
public sealed interface MatterReply {

    /** The day. */
    LocalDate on();

    /** What is said; none where nothing was to be done. */
    default Optional<String> said() {
        return Optional.empty();
    }

    /**
     * An answer.
     *
     * @param result what came of a correction; of other matters nothing is said
     */
    @Schema(name = "MatterAnswer")
    record Answer(
            @NotNull LocalDate on,

            @NotBlank @Size(max = 4000) @Schema(description = "What is answered; the reason where nothing is corrected")
            String text,

            @Schema(nullable = true) CorrectionResult result)
            implements MatterReply {

        @Override
        public Optional<String> said() {
            return Optional.of(text);
        }
    }

    /**
     * That it was given to who is competent.
     *
     * @param to name of the body
     */
    @Schema(name = "MatterTransfer")
    record Transfer(
            @NotNull LocalDate on,

            @NotBlank @Size(max = 200) @Schema(examples = "某市人力资源和社会保障局")
            String to,

            @NotBlank @Size(max = 4000) @Schema(description = "What the writer is told")
            String text)
            implements MatterReply {

        @Override
        public Optional<String> said() {
            return Optional.of(text);
        }
    }

    /** That nothing was to be done. */
    @Schema(name = "MatterDiscard")
    record Discard(@NotNull LocalDate on, @NotNull MatterDiscardReason reason) implements MatterReply {}
}
