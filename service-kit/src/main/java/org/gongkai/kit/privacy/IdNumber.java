package org.gongkai.kit.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The citizen's identity number (公民身份号码, GB 11643): 17 digits, of them the day of birth, and a check character. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** Whether the text has the shape of one, whatever its check character. */
    public static boolean hasShape(String text) {
        return text.matches("[1-9]\\d{16}[\\dXx]");
    }

    /** Whether the text is one: shape, day of birth, check character. */
    public static boolean isValid(String text) {
        return hasShape(text) && hasDay(text) && check(text) == Character.toUpperCase(text.charAt(17));
    }

    /** Whether the text could be one that somebody has mistyped: shape, and a day of birth since 1900. */
    public static boolean isLikely(String text) {
        return hasShape(text) && hasDay(text) && text.substring(6, 8).matches("19|20");
    }

    private static char check(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean hasDay(String text) {
        try {
            LocalDate.parse(text.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
