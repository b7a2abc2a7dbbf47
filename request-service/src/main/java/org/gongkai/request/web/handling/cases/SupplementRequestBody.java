package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;
import org.gongkai.request.life.notice.Asked;

/** What the applicant was asked to supplement (Art. 30 of the Regulations). */
@Schema(name = "SupplementRequestCase")
public record SupplementRequestBody(
        LocalDate on,

        @Schema(description = "What is missing or unclear, one by one; none when they were erased")
        List<String> items,

        @Schema(description = "Working days that the applicant has from service")
        int days,

        @Schema(nullable = true) LocalDate servedOn,

        @Schema(nullable = true, description = "The last day for it; null while it is not served, too")
        LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open) {

    /** That of an application, which is made once. */
    public static Optional<SupplementRequestBody> of(HandlingState state) {
        return state.course()
                .supplementAsked()
                .flatMap(asked -> state.course()
                        .events(SupplementRequest.class)
                        .reduce((earlier, later) -> later)
                        .map(request -> of(request, asked, state)));
    }

    private static SupplementRequestBody of(SupplementRequest request, Asked asked, HandlingState state) {
        return new SupplementRequestBody(
                request.on(),
                request.items() == null ? List.of() : request.items(),
                asked.days(),
                asked.servedOn().orElse(null),
                asked.dueOn(state.calendar()).orElse(null),
                OpenTermBody.ofLast(asked.last(state.calendar())));
    }
}
