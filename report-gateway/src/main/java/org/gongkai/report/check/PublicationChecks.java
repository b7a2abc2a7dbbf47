package org.gongkai.report.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;

import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/** Checks of the way to publication. */
final class PublicationChecks {

    private PublicationChecks() {}

    /**
     * V17: the date of Art. 49, or an earlier one of the region, has passed. A warning although the law is plain: what is
     * late stays late, and an error would keep the report from ever being published.
     */
    static Stream<Hit> deadline(Evidence evidence) {
        LocalDate due = evidence.dueOn();
        return evidence.today().isAfter(due) ? Stream.of(Hit.about(due.toString())) : Stream.empty();
    }

    /** V21: a report is of a year that is over (Art. 49); its stocks are those of 31 December. */
    static Stream<Hit> yearOver(Evidence evidence) {
        LocalDate lastDay = LocalDate.of(evidence.report().year(), Month.DECEMBER, 31);
        return evidence.today().isAfter(lastDay) ? Stream.empty() : Stream.of(Hit.about(lastDay.toString()));
    }

    /** K30: a reviewer has agreed. */
    static Stream<Hit> reviewed(Evidence evidence) {
        return evidence.reviewed() ? Stream.empty() : Stream.of(Hit.about(""));
    }
}
