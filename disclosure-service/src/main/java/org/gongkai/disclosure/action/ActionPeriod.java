package org.gongkai.disclosure.action;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

import org.gongkai.registers.field.Labelled;

/** The part of a year that counts of administrative actions are of. */
public enum ActionPeriod implements Labelled {
    YEAR(1, 12),
    Q1(1, 3),
    Q2(4, 6),
    Q3(7, 9),
    Q4(10, 12),
    M01(1, 1),
    M02(2, 2),
    M03(3, 3),
    M04(4, 4),
    M05(5, 5),
    M06(6, 6),
    M07(7, 7),
    M08(8, 8),
    M09(9, 9),
    M10(10, 10),
    M11(11, 11),
    M12(12, 12);

    private final int firstMonth;
    private final int lastMonth;

    ActionPeriod(int firstMonth, int lastMonth) {
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    /** First day of the period in a year. */
    public LocalDate firstDay(int year) {
        return LocalDate.of(year, Month.of(firstMonth), 1);
    }

    /** Last day of the period in a year, on which its counts count. */
    public LocalDate lastDay(int year) {
        return YearMonth.of(year, lastMonth).atEndOfMonth();
    }

    /** Whether the two have a month in common. */
    public boolean overlaps(ActionPeriod other) {
        return firstMonth <= other.lastMonth && other.firstMonth <= lastMonth;
    }
}
