package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Checks of the way to publication. */
final class PublicationChecks {

    private PublicationChecks() {}

    /**
     * V17: the date of Art. 49 has passed. A warning although the law is plain: what is late stays late, and an error
     * would keep the report from ever being published.
     */
    static Stream<Hit> deadline(Evidence evidence) {
        LocalDate due = ReportDeadline.of(
                evidence.report().agency().kind(),
                evidence.report().coverage(),
                evidence.report().year());
        return evidence.today().isAfter(due) ? Stream.of(Hit.about(due.toString())) : Stream.empty();
    }

    /** K30: a reviewer has agreed. */
    static Stream<Hit> reviewed(Evidence evidence) {
        return evidence.reviewed() ? Stream.empty() : Stream.of(Hit.about(""));
    }
}
