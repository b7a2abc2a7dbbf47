package org.gongkai.kit.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;

/** Dates as texts. */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** A time of day may stand behind a date, as a spreadsheet puts it there; it is cut off. */
    private static final String TIME = "(?: ?T? ?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp][Mm])?)?";

    private static final Pattern PARTED =
            Pattern.compile("(\\d{4}) ?[-/.。,年] ?(\\d{1,2}) ?[-/.。,月] ?(\\d{1,2}) ?[日号]?" + TIME);
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})" + TIME);

    /** Days since the one that spreadsheets count from; five digits are dates of 1927 to 2173. */
    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:\\.\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Dates() {}

    /** The date of {@code yyyy-MM-dd}; empty when the text is none. */
    public static Optional<LocalDate> findIso(String text) {
        Matcher matcher = ISO.matcher(text);
        return matcher.matches() ? find(matcher) : Optional.empty();
    }

    /**
     * The date of a cell in a register, as clerks write it: parted by hyphens, slashes, points or 年月日, with one digit or
     * two, full width or half, eight digits together, the serial number of a spreadsheet.
     */
    public static Optional<LocalDate> findInRegister(String text) {
        String plain = Spelling.DATE.canonical(text);
        Matcher serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            return Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1))));
        }
        Matcher parted = PARTED.matcher(plain);
        if (parted.matches()) {
            return find(parted);
        }
        Matcher together = TOGETHER.matcher(plain);
        return together.matches() ? find(together) : Optional.empty();
    }

    private static Optional<LocalDate> find(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
