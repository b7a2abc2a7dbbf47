package org.gongkai.request.web.follow;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.table.Stage;

/** A part that was split off an application, as whoever follows the whole is told of it. */
@Schema(name = "OwnPart")
public record OwnPartBody(
        @Schema(description = "It is followed by this number, with the code of the whole")
        String receiptNumber,

        @Schema(nullable = true) String subject,
        Stage stage,

        @Schema(
                nullable = true,
                description = "The last day for its reply, while it is open and where that can be told")
        LocalDate dueOn,

        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) String outcome) {

    /** It as it stands. */
    public static OwnPartBody of(HandlingState part) {
        DisclosureApplication entry = part.application().entry();
        Stage stage = part.course().stage();
        return new OwnPartBody(
                entry.receiptNumber(),
                entry.subject(),
                stage,
                stage.isOpen() ? part.course().term(part.today()).dueOn().orElse(null) : null,
                entry.closedOn(),
                entry.outcome());
    }
}
