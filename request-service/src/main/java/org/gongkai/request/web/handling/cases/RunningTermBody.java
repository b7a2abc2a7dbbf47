package org.gongkai.request.web.handling.cases;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.request.clock.LastDay;
import org.gongkai.request.clock.Timer;
import org.gongkai.request.clock.Timers;
import org.gongkai.request.due.TermsOfLife;

/** A term that runs. */
@Schema(name = "RunningTerm")
public record RunningTermBody(
        @Schema(examples = "T_SUPPLEMENT") String timer,

        @Schema(implementation = String.class, description = "What it is for")
        Message name,

        @Schema(description = "Which of its kind, from 1; 0 where there is one")
        int number,

        @Schema(nullable = true, description = "The last day; null while the notice of a year is not known")
        LocalDate dueOn,

        @Schema(nullable = true, description = "While there is no last day: it cannot be before")
        LocalDate dueNotBefore,

        @Schema(nullable = true, description = "Why there is no last day")
        OpenTermBody open,

        @Schema(description = "Article, or that the term is one of the product's own, in Chinese")
        String basis) {

    /** One as it is shown. */
    public static RunningTermBody of(TermsOfLife.Running running) {
        Timer timer = Timers.get(running.timer());
        Optional<LastDay.Undated> undated = running.last().undated();
        return new RunningTermBody(
                timer.code(),
                timer.name(),
                running.number(),
                running.dueOn().orElse(null),
                undated.map(LastDay.Undated::notBefore).orElse(null),
                undated.map(OpenTermBody::of).orElse(null),
                timer.basis());
    }
}
