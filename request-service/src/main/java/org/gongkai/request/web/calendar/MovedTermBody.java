package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.due.MovedTerms;

/** An open term that moves. */
@Schema(name = "MovedTerm")
record MovedTermBody(
        String id,
        String agencyCode,

        @Schema(nullable = true, description = "Of an application")
        String receiptNumber,

        @Schema(nullable = true, description = "Of a submission that waits to be confirmed")
        String arrivalNumber,

        @Schema(examples = "T_REPLY") String timer,

        @Schema(description = "Which of its kind, from 1; 0 where there is one")
        int number,

        @Schema(nullable = true) LocalDate before,
        @Schema(nullable = true) LocalDate after) {

    static List<MovedTermBody> of(List<MovedTerms.Moved> moved) {
        return moved.stream().map(MovedTermBody::of).toList();
    }

    private static MovedTermBody of(MovedTerms.Moved moved) {
        return new MovedTermBody(
                moved.id().toString(),
                moved.agencyCode(),
                moved.application() ? moved.recordNumber() : null,
                moved.application() ? null : moved.recordNumber(),
                moved.timer(),
                moved.number(),
                moved.before().orElse(null),
                moved.after().orElse(null));
    }
}
