package org.gongkai.request.web.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.due.MovedTerms;
import org.gongkai.request.life.table.LifeCycle;

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
        @Schema(nullable = true) LocalDate after,

        @Schema(
                description =
                        "Whether the last day is an earlier one than a paper has told somebody, who is to be told of it anew")
        boolean shortensNotice) {

    /** Terms that a step begins with a paper of its own, which tells whom they bind. */
    private static final Set<String> TOLD = LifeCycle.all().stream()
            .filter(row -> row.timers().size() == 1 && !row.documents().isEmpty())
            .flatMap(row -> row.timers().stream())
            .collect(Collectors.toUnmodifiableSet());

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
                moved.after().orElse(null),
                TOLD.contains(moved.timer()) && isShorter(moved));
    }

    private static boolean isShorter(MovedTerms.Moved moved) {
        return moved.after()
                .filter(after -> moved.before().filter(after::isBefore).isPresent())
                .isPresent();
    }
}
