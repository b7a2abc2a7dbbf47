package org.gongkai.form.code;

/** The unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check digit. */
public final class UnifiedCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private UnifiedCode() {}

    /** Whether the code has the right shape and its check digit agrees. */
    public static boolean isValid(String code) {
        return code.length() == LENGTH
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
