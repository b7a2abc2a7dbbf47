package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.handling.HandlingState;

/** An order to reply to an application that is open. */
@Schema(name = "OrderToReplyCase")
public record OrderToReplyBody(
        LocalDate on,
        String result,
        @Schema(nullable = true) LocalDate dueOn,

        @Schema(nullable = true, description = "Why there is no last day, while the notice of a year is not known")
        OpenTermBody open) {

    /** Those that came to an application, the first first. */
    public static List<OrderToReplyBody> of(HandlingState state) {
        return state.course().aftermath().ordersToReply().stream()
                .map(one -> new OrderToReplyBody(
                        one.on(),
                        one.result(),
                        one.term().dueOn(state.calendar()).orElse(null),
                        OpenTermBody.ofLast(Optional.of(one.term().last(state.calendar())))))
                .toList();
    }
}
