package org.gongkai.request.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;

/** A period as papers say it (统计期间): 2026年2月, 2025年3月至2026年2月, 2026年第一季度, 2025年下半年, 2025年, 2月. */
public record StatedPeriod(LocalDate from, LocalDate to) {

    private static final Pattern MONTHS = Pattern.compile(
            "(?:(\\d{4})年)?(\\d{1,2})月份?(?:(\\d{1,2})日)?(?:[至到~—–-]+(?:(\\d{4})年)?(\\d{1,2})月份?(?:(\\d{1,2})日)?)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})年第?([一二三四1-4])季度");
    private static final Pattern HALF = Pattern.compile("(\\d{4})年(上|下)半年");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})年(?:度|全年)?");

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;

    /**
     * The period that words say; empty where they say none of these.
     *
     * @param on the day on which it is said: a month without its year is the last one until then
     */
    public static Optional<StatedPeriod> find(String words, LocalDate on) {
        String plain = Spelling.CODE.canonical(words);
        try {
            return months(plain, on)
                    .or(() -> quarter(plain))
                    .or(() -> half(plain))
                    .or(() -> year(plain));
        } catch (DateTimeException e) {
            // There is no 13th month: such words say no period.
            return Optional.empty();
        }
    }

    private static Optional<StatedPeriod> months(String plain, LocalDate on) {
        Matcher said = MONTHS.matcher(plain);
        if (!said.matches()) {
            return Optional.empty();
        }
        boolean isOne = said.group(5) == null;
        int first = number(said, 2);
        int last = number(said, isOne ? 2 : 5);
        int turns = first > last ? 1 : 0;
        int firstYear;
        if (said.group(1) != null) {
            firstYear = number(said, 1);
        } else if (said.group(4) != null) {
            firstYear = number(said, 4) - turns;
        } else {
            firstYear = on.getYear() - (last > on.getMonthValue() ? 1 : 0) - turns;
        }
        YearMonth from = YearMonth.of(firstYear, first);
        YearMonth to = YearMonth.of(said.group(4) == null ? firstYear + turns : number(said, 4), last);
        String firstDay = said.group(3);
        String lastDay = isOne ? firstDay : said.group(6);
        return Optional.of(new StatedPeriod(
                from.atDay(firstDay == null ? 1 : Integer.parseInt(firstDay)),
                lastDay == null ? to.atEndOfMonth() : to.atDay(Integer.parseInt(lastDay))));
    }

    private static Optional<StatedPeriod> quarter(String plain) {
        Matcher said = QUARTER.matcher(plain);
        if (!said.matches()) {
            return Optional.empty();
        }
        int quarter = "一二三四".indexOf(said.group(2));
        int before = quarter < 0 ? number(said, 2) - 1 : quarter;
        return Optional.of(of(number(said, 1), before * MONTHS_OF_QUARTER, MONTHS_OF_QUARTER));
    }

    private static Optional<StatedPeriod> half(String plain) {
        Matcher said = HALF.matcher(plain);
        return said.matches()
                ? Optional.of(of(number(said, 1), said.group(2).equals("上") ? 0 : MONTHS_OF_HALF, MONTHS_OF_HALF))
                : Optional.empty();
    }

    private static Optional<StatedPeriod> year(String plain) {
        Matcher said = YEAR.matcher(plain);
        return said.matches() ? Optional.of(of(number(said, 1), 0, 2 * MONTHS_OF_HALF)) : Optional.empty();
    }

    private static StatedPeriod of(int year, int monthsBefore, int months) {
        YearMonth first = YearMonth.of(year, 1).plusMonths(monthsBefore);
        return new StatedPeriod(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static int number(Matcher said, int group) {
        return Integer.parseInt(said.group(group));
    }
}
