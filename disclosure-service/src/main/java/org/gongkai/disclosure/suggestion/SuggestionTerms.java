package org.gongkai.disclosure.suggestion;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.gongkai.disclosure.life.term.ItemTimer;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Until when a suggestion is answered, and what was accepted is done. None of it is stored: calendars come each autumn. */
@Singleton
class SuggestionTerms {

    private final SuggestionSettings settings;

    SuggestionTerms(SuggestionSettings settings) {
        this.settings = settings;
    }

    /** A term that runs. */
    record Running(LocalDate startsOn, int workingDays) {

        Optional<LocalDate> dueOn(WorkingCalendar calendar) {
            return calendar.lastDay(startsOn, workingDays);
        }

        LocalDate notBefore() {
            return TermUnit.WORKING_DAY.notBefore(startsOn, workingDays);
        }
    }

    /** The term that runs for one; none when it has ended. What is accepted is done within the term of Art. 26. */
    Optional<Running> of(Suggestion suggestion) {
        return of(suggestion.stage(), suggestion.kind(), suggestion.receivedOn(), suggestion.decidedOn());
    }

    /** The one of any that stands so. */
    Optional<Running> of(
            SuggestionStage stage, SuggestionKind kind, LocalDate receivedOn, Optional<LocalDate> decidedOn) {
        return switch (stage) {
            case RECEIVED -> Optional.of(new Running(receivedOn, days(kind)));
            case ACCEPTED -> decidedOn.map(decided -> new Running(decided, ItemTimer.T_ART44.workingDays()));
            case FULFILLED, DECLINED, DISCARDED -> Optional.empty();
        };
    }

    private int days(SuggestionKind kind) {
        return switch (kind) {
            case PUBLICATION -> settings.publicationWorkingDays();
            case ERROR, BROKEN_LINK -> settings.mendingWorkingDays();
        };
    }
}
