package org.gongkai.litigation.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.counting.CountingOption;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.term.DueTerm;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * How a case stands.
 *
 * @param told whether nothing is known but what a row of the register tells
 * @param counting where it counts otherwise than most
 * @param calendar that its terms are counted by
 * @param today the day on which it stands so
 */
public record CaseFileState(
        UUID id,
        long revision,
        String agencyCode,
        boolean told,
        CaseCourse course,
        Set<CountingOption> counting,
        List<DueTerm> terms,
        List<Finding> findings,
        WorkingCalendar calendar,
        LocalDate today,
        String openedBy,
        Instant openedAt,
        Optional<String> voidReason) {}
