package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a notice of a fee was taken back. */
@Schema(name = "FeeCancellationRecord")
public record FeeCancellationBody(
        LocalDate on, @Schema(nullable = true) String reason, String recordedBy) {}
