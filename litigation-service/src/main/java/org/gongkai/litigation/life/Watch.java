package org.gongkai.litigation.life;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.course.Proceeding;
import org.gongkai.litigation.term.CaseTerms;
import org.gongkai.litigation.term.DueTerm;

/** How long a case has to be looked at when it is asked what is due. */
public final class Watch {

    private Watch() {}

    /** The last day on which anything runs in it; empty as long as something has to be decided or done, whenever that is. */
    public static Optional<LocalDate> until(Standing standing) {
        return switch (standing.stage()) {
            case OPENED, UNDER_WAY, TO_PERFORM -> Optional.empty();
            case ENDED, INVALID ->
                Optional.of(Stream.concat(termDays(standing), knownDays(standing))
                        .max(LocalDate::compareTo)
                        .orElse(standing.today().minusDays(1)));
        };
    }

    private static Stream<LocalDate> termDays(Standing standing) {
        return CaseTerms.of(standing.course(), standing.calendar()).stream()
                .filter(term -> term.metOn().isEmpty())
                .map(Watch::lastDay);
    }

    private static LocalDate lastDay(DueTerm term) {
        // A calendar that is loaded later moves it by days off, of which no run is longer than a month.
        return term.dueOn().orElse(term.dueNotBefore().plusMonths(1));
    }

    /** Days on which something was decided, came to hold, or was done because of it. */
    private static Stream<LocalDate> knownDays(Standing standing) {
        return standing.course().proceedings().stream()
                .flatMap(proceeding -> Stream.concat(
                        Stream.ofNullable(proceeding.facts().opinionAnsweredOn()), decisionDays(proceeding)));
    }

    private static Stream<LocalDate> decisionDays(Proceeding proceeding) {
        return proceeding.standing().stream().flatMap(Watch::days);
    }

    private static Stream<LocalDate> days(Decision decision) {
        return Stream.of(
                        Optional.ofNullable(decision.facts().decidedOn()),
                        Optional.ofNullable(decision.facts().servedOn()),
                        Optional.ofNullable(decision.facts().effectiveOn()),
                        decision.followUp().map(followed -> followed.on()))
                .flatMap(Optional::stream);
    }
}
