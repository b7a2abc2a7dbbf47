package org.gongkai.disclosure.web.life;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.disclosure.life.term.ItemTerm;
import org.gongkai.disclosure.life.term.ItemTimer;

/** A term. */
@Schema(name = "ItemTerm")
record ItemTermBody(
        ItemTimer timer,
        @Schema(description = "Where the law sets it") String basis,
        LocalDate startsOn,
        int workingDays,

        @Schema(nullable = true, description = "Null where the holidays of that year are not known yet")
        LocalDate dueOn,

        @Schema(nullable = true) LocalDate doneOn,
        ItemTerm.State state) {

    static ItemTermBody of(ItemTerm term) {
        return new ItemTermBody(
                term.timer(),
                term.timer().basis(),
                term.startsOn(),
                term.workingDays(),
                term.dueOn().orElse(null),
                term.doneOn().orElse(null),
                term.state());
    }
}
