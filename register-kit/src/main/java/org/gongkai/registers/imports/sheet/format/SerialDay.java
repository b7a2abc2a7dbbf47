package org.gongkai.registers.imports.sheet.format;

import java.time.LocalDate;
import java.util.Optional;

/** Days as spreadsheets count them. */
final class SerialDay {

    /** Excel has a 29 February 1900, which never was, as its day 60. */
    private static final long NO_DAY = 60;

    private static final LocalDate BEFORE_IT = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEHIND_IT = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_MACINTOSH = LocalDate.of(1904, 1, 1);

    /** 31 December 9999, the last day that Excel shows. */
    private static final double LAST = 2_958_465;

    private SerialDay() {}

    /** The day of a serial number, whose time of day is cut off; empty when the number is none. */
    static Optional<LocalDate> find(double serial, boolean from1904) {
        if (from1904) {
            return serial >= 0 && serial < LAST - 1_461
                    ? Optional.of(OF_MACINTOSH.plusDays((long) serial))
                    : Optional.empty();
        }
        long day = serial >= 1 && serial < LAST + 1 ? (long) serial : NO_DAY;
        return day == NO_DAY ? Optional.empty() : Optional.of((day < NO_DAY ? BEFORE_IT : BEHIND_IT).plusDays(day));
    }
}
