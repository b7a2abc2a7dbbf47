package org.gongkai.request.correction;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.life.event.ClosingEvent.VoidingGround;

/**
 * What is said with the voiding of an application (登记撤销).
 *
 * @param on today where nothing is said
 * @param ground there are these two and no other: what was rightly received stays in the figures
 * @param otherApplication which one it doubles; with that ground and no other
 */
@Schema(name = "ApplicationVoiding")
public record WantedVoiding(
        @Schema(nullable = true) LocalDate on,
        @NotNull VoidingGround ground,
        @Schema(nullable = true) UUID otherApplication,
        @NotBlank @Size(max = 500) String reason) {}
