package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.litigation.check.OtherCase;
import org.gongkai.litigation.check.OtherCase.Sameness;
import org.gongkai.litigation.counting.Counting;
import org.gongkai.litigation.course.CaseCourse;
import org.gongkai.litigation.outcome.Instance;
import org.gongkai.litigation.rule.CaseFileWords;
import org.gongkai.litigation.rule.CaseRefusal;
import org.gongkai.registers.calendar.WorkingCalendar;

/** Keeps a reply from being before who reconsiders and before a court at once (行政复议法第二十九条), be it in one case or in two. */
@Singleton
class OneRoad {

    private final CasesBeside beside;

    OneRoad(CasesBeside beside) {
        this.beside = beside;
    }

    /** Refuses that a case comes to be before both; what was so already may be mended step by step. */
    void require(CaseCourse before, CaseFile file, WorkingCalendar calendar, LocalDate today) {
        if (!file.stands()) {
            return;
        }
        List<Instance> stood = open(before, calendar, today);
        List<Instance> stand = open(file.course(), calendar, today);
        if (!isBoth(stood) && isBoth(stand)) {
            throw CaseRefusal.of(CaseFileWords.BOTH_ROADS_OPEN);
        }
        if (stood.containsAll(stand)) {
            return;
        }
        for (OtherCase other : beside.of(List.of(file)).of(file)) {
            List<Instance> there = open(other.course(), calendar, today);
            if (other.applicant() == Sameness.SAME
                    && other.mayBeSameDisputeAs(file.course())
                    && !isBoth(both(stood, there))
                    && isBoth(both(stand, there))) {
                throw CaseRefusal.of(CaseFileWords.BOTH_ROADS_OPEN_ELSEWHERE, other.named());
            }
        }
    }

    private static List<Instance> open(CaseCourse course, WorkingCalendar calendar, LocalDate today) {
        return course.proceedings().stream()
                .filter(proceeding -> Counting.isOpen(course, proceeding, calendar, today))
                .map(proceeding -> proceeding.instance())
                .toList();
    }

    private static List<Instance> both(List<Instance> one, List<Instance> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static boolean isBoth(List<Instance> open) {
        return open.contains(Instance.RECONSIDERATION)
                && (open.contains(Instance.FIRST_INSTANCE) || open.contains(Instance.SECOND_INSTANCE));
    }
}
