package org.gongkai.request.web.handling;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a notice of a fee was taken back. */
@Schema(name = "FeeCancellationRecord")
record FeeCancellationBody(
        LocalDate on, @Schema(nullable = true) String reason, String recordedBy) {}
