package org.gongkai.litigation.life;

import java.time.LocalDate;
import java.util.Optional;

import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;

/** How long a case has to be looked at when it is asked what is due. */
public final class Watch {

    private Watch() {}

    /** The last day; empty as long as something has to be decided or done, whenever that is. */
    public static Optional<LocalDate> until(Standing standing) {
        return switch (standing.stage()) {
            case OPENED, UNDER_WAY, TO_PERFORM -> Optional.empty();
            case ENDED, INVALID ->
                Optional.of(CaseTerms.of(standing.course(), standing.calendar()).stream()
                        .filter(term -> term.metOn().isEmpty())
                        .map(Watch::lastDay)
                        .max(LocalDate::compareTo)
                        .orElse(standing.today().minusDays(1)));
        };
    }

    private static LocalDate lastDay(DueTerm term) {
        // A calendar that is loaded later moves it by days off, of which no run is longer than a month.
        return term.dueOn().orElse(term.dueNotBefore().plusMonths(1));
    }
}
