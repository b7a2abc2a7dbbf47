package org.gongkai.registers.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day that a ledger writes without its year (3月5日): the sheet has it in its title, or the row in another day. */
final class YearlessDay {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?");

    /** What happens to a record comes after its first day, by less than a year, or shortly before. */
    private static final int BEFORE = 90;

    private YearlessDay() {}

    /**
     * The day that is meant; empty where the text is none, or nothing says its year.
     *
     * @param first the first day of the row that is known
     * @param year of the sheet
     */
    static Optional<LocalDate> find(String text, Optional<LocalDate> first, Optional<Integer> year) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(written.group(1));
        int day = Integer.parseInt(written.group(2));
        return first.isPresent() ? after(first.get(), month, day) : year.flatMap(known -> day(known, month, day));
    }

    /** The next such day from a little before the first one on. */
    private static Optional<LocalDate> after(LocalDate first, int month, int day) {
        LocalDate earliest = first.minusDays(BEFORE);
        return IntStream.rangeClosed(earliest.getYear(), earliest.getYear() + 1)
                .boxed()
                .flatMap(year -> Stream.ofNullable(day(year, month, day).orElse(null)))
                .filter(found -> !found.isBefore(earliest))
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
