package org.gongkai.kit.privacy;

/** The number of a bank card (银行卡号). */
final class BankCard {

    private BankCard() {}

    /** Whether the last of the digits is right by Luhn, and not all are the same. */
    static boolean isValid(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}
