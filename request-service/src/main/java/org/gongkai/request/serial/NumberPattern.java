package org.gongkai.request.serial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.spelling.Spelling;

/**
 * How the numbers of a body's decisions (文号) are written: {@code 某公复〔{year}〕{serial}号}, or
 * {@code 沪水务公开答（{year}）第{serial}号}.
 */
public record NumberPattern(String text) {

    /** That of a body which has said nothing. */
    public static final NumberPattern USUAL = new NumberPattern("公复〔{year}〕{serial}号");

    /** The longest. */
    public static final int LONGEST = 60;

    private static final String YEAR = "{year}";
    private static final String SERIAL = "{serial}";
    private static final int SOME_YEAR = 2026;
    private static final Pattern NUMBER = Pattern.compile("(.*)〔((?:19|20)\\d{2})〕([1-9]\\d{0,8})号");

    /**
     * A number in the one spelling in which numbers are compared, taken apart.
     *
     * @param organ what stands before the year (机关代字)
     */
    public record Parsed(String canonical, Optional<String> organ, Optional<Integer> year, Optional<Long> serial) {

        /** Of a number as somebody writes it. */
        public static Parsed of(String number) {
            String canonical = Spelling.NUMBER.canonical(number);
            Matcher parts = NUMBER.matcher(canonical);
            return parts.matches()
                    ? new Parsed(
                            canonical,
                            Optional.of(parts.group(1)),
                            Optional.of(Integer.valueOf(parts.group(2))),
                            Optional.of(Long.valueOf(parts.group(3))))
                    : new Parsed(canonical, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Whether it can be used: it says year and serial once each, and what comes of it can be told apart again. */
    public boolean isUsable() {
        return text.length() <= LONGEST
                && text.indexOf(YEAR) == text.lastIndexOf(YEAR)
                && text.indexOf(SERIAL) == text.lastIndexOf(SERIAL)
                && text.contains(YEAR)
                && text.contains(SERIAL)
                && !text.replace(YEAR, "").replace(SERIAL, "").matches(".*[{}\\d].*")
                && Parsed.of(number(SOME_YEAR, 1))
                        .organ()
                        .filter(organ -> !organ.isEmpty())
                        .isPresent();
    }

    /** A number. */
    public String number(int year, long serial) {
        return text.replace(YEAR, Integer.toString(year)).replace(SERIAL, Long.toString(serial));
    }

    /** What its numbers have before the year. */
    String organ() {
        return Parsed.of(number(SOME_YEAR, 1)).organ().orElseThrow();
    }
}
