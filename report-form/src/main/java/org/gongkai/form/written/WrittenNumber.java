package org.gongkai.form.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that somebody else has written, bounded before anything is made of them: {@code 1e999999999} has eleven characters, and a
 * billion as soon as it is written out or added to another. Whatever reads a file, a body or a text for a number does it here.
 */
public final class WrittenNumber {

    /** Digits of a number: no register, form or sheet has so many. */
    private static final int DIGITS = 400;

    /** Digits that a number has when it is written out. */
    private static final int WRITTEN_OUT = 1_000;

    private static final Pattern SHAPE =
            Pattern.compile("[+-]?\\d{1," + DIGITS + "}(?:\\.\\d{0," + DIGITS + "})?(?:[eE][+-]?\\d{1,3})?");

    private WrittenNumber() {}

    /** The number that a text writes; empty when it writes none, or one beyond all measure. */
    public static Optional<BigDecimal> find(String text) {
        return text.length() <= 2 * DIGITS && SHAPE.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    /** Whether a number can be written out, compared and added to others without harm. */
    public static boolean isBounded(BigDecimal number) {
        return (long) number.precision() - number.scale() <= WRITTEN_OUT
                && number.scale() <= WRITTEN_OUT
                && number.precision() <= WRITTEN_OUT;
    }

    /** A number in digits; with its exponent where that would be very long. */
    public static String text(BigDecimal number) {
        return isBounded(number) ? number.toPlainString() : number.toString();
    }
}
