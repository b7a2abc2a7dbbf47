package org.gongkai.deploy.registers;

/** Unified social credit codes (统一社会信用代码, GB 32100) of agencies that are made up. */
public final class UnifiedCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedCode() {}

    /** The code of these seventeen characters: they and their check digit. */
    public static String complete(String seventeen) {
        int weight = 1;
        int sum = 0;
        for (char c : seventeen.toCharArray()) {
            sum += ALPHABET.indexOf(c) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return seventeen + ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
