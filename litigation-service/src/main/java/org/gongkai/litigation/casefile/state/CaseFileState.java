package org.gongkai.litigation.casefile.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.counting.CountingOption;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.life.Standing;
import org.gongkai.litigation.life.TakenStep;
import org.gongkai.litigation.telling.Telling;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * How a case stands.
 *
 * @param told whether nothing is known but what a row of the register tells
 * @param standing its course, and how far it has come
 * @param link whether the application that it names is there
 * @param applicantName who goes against it, as lists may show it
 * @param counting where it counts otherwise than most
 * @param steps what was done in it, the first first
 * @param tellings what the application was told of it, the first first
 */
public record CaseFileState(
        UUID id,
        long revision,
        String agencyCode,
        boolean told,
        Standing standing,
        CaseLink link,
        Optional<String> applicantName,
        Set<CountingOption> counting,
        List<DueTerm> terms,
        List<Finding> findings,
        List<TakenStep> steps,
        List<Telling> tellings,
        String openedBy,
        Instant openedAt,
        Optional<String> voidReason) {

    public CaseCourse course() {
        return standing.course();
    }

    /** The calendar that its terms are counted by. */
    public WorkingCalendar calendar() {
        return standing.calendar();
    }

    /** The day on which it stands so. */
    public LocalDate today() {
        return standing.today();
    }
}
