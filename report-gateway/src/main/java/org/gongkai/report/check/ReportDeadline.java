package org.gongkai.report.check;

import java.time.LocalDate;
import java.time.Month;

import org.gongkai.document.Coverage;
import org.gongkai.form.code.AgencyKind;

/**
 * By when a report is to be published (Art. 49 of the Regulations): departments by 31 January of the year after, the
 * report of a government by 31 March.
 */
public final class ReportDeadline {

    private ReportDeadline() {}

    /** The last day for the report of a year. */
    public static LocalDate of(AgencyKind kind, Coverage coverage, int year) {
        boolean ofGovernment = kind == AgencyKind.GOVERNMENT_OFFICE || coverage == Coverage.REGION;
        return ofGovernment ? LocalDate.of(year + 1, Month.MARCH, 31) : LocalDate.of(year + 1, Month.JANUARY, 31);
    }
}
