package org.gongkai.kit.json;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact decimals as texts: at most twelve digits before the point and six after it, no exponent. */
public final class Money {

    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private Money() {}

    /** The decimal that the text writes; empty when it is none. */
    public static Optional<BigDecimal> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The decimal as the API writes it, never with an exponent. */
    public static String write(BigDecimal amount) {
        return amount.toPlainString();
    }
}
