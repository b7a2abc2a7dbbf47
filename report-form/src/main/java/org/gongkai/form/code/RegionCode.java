package org.gongkai.form.code;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A region of GB/T 2260: two digits for a province, four for a prefecture, six for a county. Regions nest by prefix,
 * so 230500 is the same region as 2305.
 *
 * @param prefix the code without the pairs of zeros at its end
 */
public record RegionCode(String prefix) {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d(\\d{2}){0,2}");

    public RegionCode {
        if (!SHAPE.matcher(prefix).matches()) {
            throw new IllegalArgumentException("region code '" + prefix + "' has not 2, 4 or 6 digits");
        }
        while (prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
    }

    /** The region that the text names; empty when it names none. */
    public static Optional<RegionCode> find(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }
}
