package org.gongkai.request.handling.body;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said with the decision on a step that somebody has proposed. */
@Schema(name = "PendingStepDecision")
public record PendingDecision(
        @NotNull @Schema(description = "The day on which the step is taken: for a notice the day of its dispatch")
        LocalDate on,

        @Size(max = 4000) String comment) {}
