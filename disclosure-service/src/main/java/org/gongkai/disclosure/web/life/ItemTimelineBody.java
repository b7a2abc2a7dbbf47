package org.gongkai.disclosure.web.life;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.ItemStepTaken;
import org.gongkai.disclosure.review.ReviewKind;
import org.gongkai.form.written.ChinaTime;

/** Something that was done. */
@Schema(name = "ItemTimelineEntry")
record ItemTimelineBody(
        String event,
        int revision,
        @Schema(nullable = true) ReviewKind review,
        LocalDate on,
        @Schema(nullable = true) String reason,
        String by,
        @Schema(nullable = true) String byName,
        String recordedAt) {

    static ItemTimelineBody of(ItemStepTaken step) {
        return new ItemTimelineBody(
                step.step().code(),
                step.revisionNumber(),
                step.review().orElse(null),
                step.on(),
                step.reason().orElse(null),
                step.by(),
                step.byName().orElse(null),
                ChinaTime.write(step.at()));
    }
}
