package org.gongkai.form.code;

import java.util.regex.Pattern;

/** The unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check digit. */
public final class UnifiedCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** Who registers, what kind of body, the six digits of the region, the body, the check digit. */
    private static final Pattern SHAPE = Pattern.compile("[1-9A-Z][1-9A-Z][1-9]\\d{5}[0-9A-Z]{10}");

    private UnifiedCode() {}

    /** Whether the code has the right shape, a region's digits among it, and its check digit agrees. */
    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches()
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checkDigit(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** The check digit of the first seventeen characters. */
    public static char checkDigit(String seventeen) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
