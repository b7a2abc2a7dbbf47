package org.gongkai.litigation.web.casefile;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.written.ChinaTime;
import org.gongkai.litigation.life.TakenStep;

/** Something that was done in a case. */
@Schema(name = "CaseTimelineEntry")
record CaseStepBody(
        @Schema(description = "The step, by its name in the tables of steps", examples = "decide")
        String event,

        @Schema(nullable = true) Integer proceeding,
        @Schema(nullable = true) Integer decision,
        LocalDate on,
        @Schema(nullable = true) String reason,
        String by,
        @Schema(nullable = true) String byName,
        String recordedAt) {

    static CaseStepBody of(TakenStep step) {
        return new CaseStepBody(
                step.step().code(),
                step.proceeding().orElse(null),
                step.decision().orElse(null),
                step.on(),
                step.reason().orElse(null),
                step.by(),
                step.byName().orElse(null),
                ChinaTime.write(step.at()));
    }
}
