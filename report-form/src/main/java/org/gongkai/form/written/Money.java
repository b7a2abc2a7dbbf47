package org.gongkai.form.written;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact decimals as texts: at most twelve digits before the point and six after it, no exponent. */
public final class Money {

    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    private Money() {}

    /** The decimal that the text writes; empty when it is none. */
    public static Optional<BigDecimal> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * A number that somebody sent, if it is no longer than that. Who writes it out before has a billion zeros for
     * {@code 1e999999999}.
     */
    public static Optional<BigDecimal> find(BigDecimal number) {
        return (long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS
                ? Optional.empty()
                : find(number.toPlainString());
    }

    /** The decimal as the API writes it, never with an exponent. */
    public static String write(BigDecimal amount) {
        return amount.toPlainString();
    }
}
