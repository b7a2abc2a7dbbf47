package org.gongkai.request.web.handling;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.clock.ReplyTerm;
import org.gongkai.request.clock.TermDay;
import org.gongkai.request.web.handling.cases.OpenTermBody;

/** The term for the reply, day by day. */
@Schema(name = "ReplyClock")
public record ClockBody(
        @Schema(description = "The day that the term is counted from, itself not counted")
        LocalDate start,

        @Schema(description = "Working days that it has, the extension included")
        int length,

        @Schema(description = "Working days counted") int counted,

        @Schema(description = "Working days not counted because somebody was being consulted")
        int excluded,

        @Schema(nullable = true, description = "The last day; null while it cannot be told")
        LocalDate dueOn,

        @Schema(nullable = true, description = "If everything doubtful is left out, and counted from arrival")
        LocalDate cautiousDueOn,

        @Schema(nullable = true, description = "While there is no last day: it cannot be before")
        LocalDate dueNotBefore,

        @Schema(nullable = true, description = "Why there is no last day")
        OpenTermBody open,

        @Schema(
                description =
                        "Each day from the start to the last one; while the applicant has to do something first, to today")
        List<DayBody> days) {

    /** A day of the term. */
    @Schema(name = "TermDay")
    public record DayBody(
            LocalDate day,

            @Schema(nullable = true, description = "Which working day of the term; null when it is not counted")
            Integer number,

            @Schema(implementation = String.class) Message why) {

        static DayBody of(TermDay day) {
            return new DayBody(day.day(), day.number().orElse(null), day.why());
        }
    }

    /** The term with its days. */
    public static ClockBody of(ReplyTerm term) {
        return new ClockBody(
                term.start(),
                term.length(),
                term.counted(),
                term.excluded(),
                term.dueOn().orElse(null),
                term.cautiousDueOn().orElse(null),
                term.dueNotBefore().orElse(null),
                OpenTermBody.of(term),
                term.days().stream().map(DayBody::of).toList());
    }
}
