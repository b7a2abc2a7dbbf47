package org.gongkai.kit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.form.CellId;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.json.Dates;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/** Reads parameters that several resources take. */
public final class Parameters {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;

    private Parameters() {}

    /** A year of a path or query. */
    public static int year(String year) {
        if (!year.matches("\\d{4}") || Integer.parseInt(year) < FIRST_YEAR || Integer.parseInt(year) > LAST_YEAR) {
            throw Problem.invalid("year", KitWords.NOT_A_YEAR.with(FIRST_YEAR, LAST_YEAR));
        }
        return Integer.parseInt(year);
    }

    /** A day of a query. */
    public static LocalDate day(String name, String day) {
        return Dates.findIso(day).orElseThrow(() -> Problem.invalid(name, KitWords.NOT_A_DATE));
    }

    /** A moment of recording; null where the request has none. */
    public static Optional<Instant> asOf(String asOf) {
        return moment("asOf", asOf);
    }

    /** A moment of a query; null where the request has none. */
    public static Optional<Instant> moment(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text.replace(' ', '+'));
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw Problem.invalid(name, KitWords.MOMENT_OUT_OF_RANGE.with(FIRST_YEAR, LAST_YEAR));
            }
            return Optional.of(moment.toInstant());
        } catch (DateTimeException e) {
            throw Problem.invalid(name, KitWords.NOT_A_MOMENT);
        }
    }

    /** A month of a query. */
    public static Optional<YearMonth> findMonth(String text) {
        return Dates.findIso(text + "-01").map(YearMonth::from);
    }

    /** A region of a query; null where the request has none. */
    public static Optional<RegionCode> region(String regionCode) {
        return Optional.ofNullable(regionCode)
                .map(code ->
                        RegionCode.find(code).orElseThrow(() -> Problem.invalid("regionCode", KitWords.NOT_A_REGION)));
    }

    /** A parameter that the request must have. */
    public static String required(String name, String value) {
        if (value == null) {
            throw Problem.invalid(name, KitWords.NEEDED);
        }
        return value;
    }

    /** True or false; false where the request says nothing. */
    public static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.invalid(name, KitWords.TRUE_OR_FALSE);
    }

    /** True, false, or not asked for. */
    public static Optional<Boolean> findFlag(String name, String value) {
        return value == null ? Optional.empty() : Optional.of(flag(name, value));
    }

    /** One of a few values; empty where the request has none. */
    public static <E extends Enum<E>> Optional<E> choice(String name, String value, Class<E> type) {
        return Optional.ofNullable(value)
                .map(given -> Stream.of(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(given))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.invalid(name, KitWords.NOT_ONE_OF.with(List.of(type.getEnumConstants())))));
    }

    /** A cell of a path. */
    public static CellId cell(String cellId) {
        return CellId.find(cellId).orElseThrow(() -> Problem.notFound(KitWords.CELL, cellId));
    }

    /** Takes a parameter out of those that the request has; null when it is not there. */
    public static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.remove(name);
        return values == null ? null : values.getFirst();
    }
}
