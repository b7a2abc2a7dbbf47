package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.event.LifeEvent;

/** A step that has waited for somebody's agreement. */
@Schema(name = "DecidedStep")
public record DecidedStepBody(
        int number,
        String event,

        @Schema(implementation = String.class, description = "The event in words")
        Message said,

        @Schema(description = "What was proposed") LifeEvent content,

        LocalDate on,
        String by,
        String proposedAt,
        boolean approved,
        String decidedBy,
        String decidedAt,

        @Schema(nullable = true, description = "What was said with the decision")
        String comment) {

    /** One of an application. */
    public static DecidedStepBody of(HandlingState.Decided decided, HandlingState state) {
        HandlingState.Pending proposed = decided.proposed();
        return new DecidedStepBody(
                proposed.number(),
                proposed.step().code(),
                proposed.step().said(),
                StepContents.shown(proposed.event(), state),
                proposed.event().on(),
                proposed.by(),
                ChinaTime.write(proposed.at()),
                decided.approved(),
                decided.by(),
                ChinaTime.write(decided.at()),
                decided.comment().orElse(null));
    }
}
