package org.gongkai.litigation.term;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.registers.calendar.CaseTerm;
import org.gongkai.registers.calendar.TermUnit;
import org.gongkai.registers.calendar.WorkingCalendar;

/**
 * A term of domain 5.1: what it is stands in the table of all who count by it, whose it is in {@code timers.csv}.
 *
 * @param name what it is
 * @param duty who keeps it
 * @param basis article that it comes from, in Chinese
 */
public record CaseTimer(String code, Message name, int length, TermUnit unit, TermDuty duty, String basis) {

    private static final Map<String, CaseTimer> ALL = read();

    /** The one with this code, which the file has. */
    public static CaseTimer of(String code) {
        CaseTimer timer = ALL.get(code);
        if (timer == null) {
            throw new IllegalArgumentException("timers.csv has no " + code);
        }
        return timer;
    }

    /** Its last day; empty when it reaches into a year whose notice is not known. */
    public Optional<LocalDate> lastDay(LocalDate start, WorkingCalendar calendar) {
        return unit.lastDay(start, length, calendar);
    }

    /** The same as it is set for who counts by a calendar and from a day on, where the law leaves its length open. */
    CaseTimer set(WorkingCalendar calendar, LocalDate start) {
        return new CaseTimer(code, name, calendar.setLength(code, start).orElse(length), unit, duty, basis);
    }

    /** The same from a day on, counted in days. */
    CaseTimer inDays(LocalDate start) {
        int days = (int) ChronoUnit.DAYS.between(start, unit.notBefore(start, length));
        return new CaseTimer(code, name, days, TermUnit.DAY, duty, basis);
    }

    private static CaseTimer of(CaseTerm term, TermDuty duty) {
        return new CaseTimer(term.code(), term.name(), term.length(), term.unit(), duty, term.basis());
    }

    private static Map<String, CaseTimer> read() {
        Map<String, CaseTimer> timers = new LinkedHashMap<>();
        ResourceTable.read(
                        CaseTimer.class,
                        "timers.csv",
                        row -> of(CaseTerm.of(row.getField("code")), TermDuty.valueOf(row.getField("duty"))))
                .forEach(timer -> timers.put(timer.code(), timer));
        return timers;
    }
}
