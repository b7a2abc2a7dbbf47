package org.gongkai.deploy.registers;

import java.time.LocalDate;
import java.time.Month;
import java.util.Random;

/** Plausible dates, drawn at random. */
final class Days {

    private final Random random;

    Days(Random random) {
        this.random = random;
    }

    /** A day of the year. */
    LocalDate in(int year) {
        return LocalDate.ofYearDay(year, 1 + random.nextInt(365));
    }

    /** A day of the last weeks of the year: what is received then is often still open at its end. */
    LocalDate late(int year) {
        return LocalDate.of(year, Month.DECEMBER, 4 + random.nextInt(28));
    }

    /** A day of the year, at most {@code most} days after the first one that is possible. */
    LocalDate soonAfter(LocalDate begin, int year, int most) {
        LocalDate first = begin.getYear() < year ? LocalDate.of(year, Month.JANUARY, 1) : begin;
        LocalDate day = first.plusDays(random.nextInt(most + 1));
        return day.getYear() > year ? LocalDate.of(year, Month.DECEMBER, 31) : day;
    }
}
