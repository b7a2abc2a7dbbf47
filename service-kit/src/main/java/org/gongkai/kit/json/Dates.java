package org.gongkai.kit.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as texts. */
public final class Dates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern REGISTER =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

    private Dates() {}

    /** The date of {@code yyyy-MM-dd}; empty when the text is none. */
    public static Optional<LocalDate> findIso(String text) {
        Matcher matcher = ISO.matcher(text);
        return matcher.matches() ? find(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    /** The date of a cell in a register: also {@code yyyy/M/d} and {@code yyyy年M月d日}. */
    public static Optional<LocalDate> findInRegister(String text) {
        Matcher matcher = REGISTER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int month = 2; month <= 6; month += 2) {
            if (matcher.group(month) != null) {
                return find(matcher.group(1), matcher.group(month), matcher.group(month + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> find(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
