package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.LifeEvent;

/** A step that waits for somebody's agreement. */
@Schema(name = "PendingStep")
public record PendingStepBody(
        int number,
        String event,

        @Schema(implementation = String.class, description = "The event in words")
        Message said,

        @Schema(description = "What is proposed, by the body of the step; names and numbers of people are masked")
        LifeEvent content,

        LocalDate on,
        String by,
        String proposedAt,
        @Schema(description = "Where it is agreed to") String approvals,
        @Schema(description = "Where it is refused") String refusals) {

    /** One of an application. */
    public static PendingStepBody of(HandlingState.Pending pending, HandlingState state) {
        String base = "/api/v1/applications/" + state.application().id() + "/pending-steps/" + pending.number();
        return new PendingStepBody(
                pending.number(),
                pending.step().code(),
                pending.step().said(),
                StepContents.shown(pending.event(), state),
                pending.event().on(),
                pending.by(),
                ChinaTime.write(pending.at()),
                base + "/approvals",
                base + "/refusals");
    }
}
