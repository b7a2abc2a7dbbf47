package org.gongkai.request.follow;

import java.security.SecureRandom;

import jakarta.inject.Singleton;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.spelling.Spelling;

/** Query codes (查询码): who sends something is told one once, and whoever has it is taken for the sender. */
@Singleton
public class QueryCodes {

    /** Without characters that are read for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 12;
    private static final int AGENCY_LENGTH = 18;

    private final DataKey key;
    private final SecureRandom random = new SecureRandom();

    QueryCodes(DataKey key) {
        this.key = key;
    }

    /** A code that nobody guesses. */
    public String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of a code, however it is typed; it stays when a submission turns out to be another matter. */
    public String index(String code) {
        return key.index("query code of a submission\n" + Spelling.CODE.canonical(code));
    }

    /** What is kept of the code of an application that has one of its own. */
    public String index(String receiptNumber, String code) {
        return key.index("query code\n" + receiptNumber + "\n" + code);
    }

    /** The body in whose series a number is: numbers begin with its code. */
    public static String agencyOf(String number) {
        return number.substring(0, Math.min(AGENCY_LENGTH, number.length()));
    }

    /** The public, for the length of one operation about one body. */
    public static Caller publicAt(String agencyCode) {
        return new Caller.Anyone(new Scope.OfAgency(agencyCode));
    }
}
