package org.gongkai.report.deadline;

import java.time.LocalDate;
import java.time.Month;

import org.gongkai.document.Coverage;

/**
 * By when a report is to be published (Art. 49 of the Regulations): that of a department, and of any other body that
 * reports its own work, by 31 January of the year after, that of a government by 31 March.
 */
public final class ReportDeadline {

    private ReportDeadline() {}

    /** The last day that the law leaves for the report of a year. */
    public static LocalDate byLaw(Coverage coverage, int year) {
        return switch (coverage) {
            case AGENCY -> LocalDate.of(year + 1, Month.JANUARY, 31);
            case REGION -> LocalDate.of(year + 1, Month.MARCH, 31);
        };
    }
}
