package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;

/** What happened to an application, the first first. */
public final class Timeline {

    private Timeline() {}

    /**
     * A step that was taken.
     *
     * @param origin IMPORT where a ledger has told it; null where somebody has taken it here
     * @param row of the ledger's file
     * @param superseded whether a ledger that was imported later has taken its place
     */
    @Schema(name = "TakenStep")
    public record StepBody(
            String event,

            @Schema(implementation = String.class, description = "The event in words")
            Message said,

            LocalDate on,
            String by,
            String recordedAt,

            @Schema(nullable = true, description = "IMPORT where a ledger has told it", examples = "IMPORT")
            String origin,

            @Schema(nullable = true, description = "Row of the ledger's file")
            Long row,

            @Schema(description = "Whether a ledger that was imported later has taken its place")
            boolean superseded) {}

    static List<StepBody> of(Course course) {
        List<StepBody> bodies = new ArrayList<>();
        long row = 0;
        int told = 0;
        for (Taken taken : course.taken()) {
            if (taken.event() instanceof LedgerKept kept) {
                row = kept.row();
                told = kept.steps() + 1;
            }
            boolean isTold = told > 0;
            told--;
            bodies.add(new StepBody(
                    taken.step().code(),
                    taken.step().said(),
                    taken.event().on(),
                    taken.by(),
                    ChinaTime.write(taken.at()),
                    isTold ? "IMPORT" : null,
                    isTold ? row : null,
                    bodies.size() < course.superseded()));
        }
        return bodies;
    }
}
