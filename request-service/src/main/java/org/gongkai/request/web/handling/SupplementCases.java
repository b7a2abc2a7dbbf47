package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.SupplementEvent.Supplement;

/** What the applicant has given when asked, and what of it still waits for the office. */
final class SupplementCases {

    private SupplementCases() {}

    /** A supplement. */
    @Schema(name = "SupplementCase")
    record SupplementBody(
            LocalDate on,

            @Schema(nullable = true, description = "What was given; null when it was erased")
            String content,

            @Schema(nullable = true, description = "Why it was late")
            String goodReason,

            @Schema(description = "Account of who has recorded it; public where the applicant has sent it")
            String by,

            @Schema(nullable = true, description = "Number of the pending step, while a late one waits for the office")
            Integer pending) {}

    static List<SupplementBody> of(HandlingState state) {
        return Stream.concat(
                        state.course().taken().stream()
                                .skip(state.course().superseded())
                                .filter(taken -> taken.event() instanceof Supplement)
                                .map(taken -> body((Supplement) taken.event(), taken.by(), null)),
                        state.pending().stream()
                                .filter(one -> one.event() instanceof Supplement)
                                .map(one -> body((Supplement) one.event(), one.by(), one.number())))
                .toList();
    }

    private static SupplementBody body(Supplement given, String by, Integer pending) {
        return new SupplementBody(given.on(), given.content(), given.goodReason(), by, pending);
    }
}
