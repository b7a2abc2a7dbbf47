package org.gongkai.registers.field;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongkai.form.written.Money;
import org.gongkai.kit.spelling.Spelling;

/** Numbers as clerks type them: full width, with commas between thousands, whole ones with zeros behind a point, years with 年. */
final class Numbers {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(\\.0+|年)?");

    private Numbers() {}

    /** A whole number of at most nine digits. */
    static Optional<Integer> findWhole(String text) {
        return Optional.of(WHOLE.matcher(plain(text)))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }

    /** A decimal as {@link Money} takes it. */
    static Optional<BigDecimal> findDecimal(String text) {
        return Money.find(plain(text));
    }

    private static String plain(String text) {
        String half = Spelling.CODE.canonical(text);
        return GROUPED.matcher(half).matches() ? half.replace(",", "") : half;
    }
}
