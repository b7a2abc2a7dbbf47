package org.gongkai.disclosure.suggestion;

import java.security.SecureRandom;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.Caller;
import org.gongkai.kit.access.Scope;
import org.gongkai.kit.datakey.DataKey;
import org.gongkai.kit.spelling.Spelling;

/** The numbers of suggestions, and the query codes (查询码) by which their writers follow them without an account. */
@Singleton
class SuggestionCodes {

    /** Without characters that are read for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 12;
    private static final int AGENCY_LENGTH = 18;

    private final DataKey key;
    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    SuggestionCodes(DataKey key, Jdbi jdbi) {
        this.key = key;
        this.jdbi = jdbi;
    }

    /** The next number of a body in a year, which begins with its code. */
    String nextNumber(String agencyCode, int year) {
        int serial = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into suggestion_serial as s (agency_code, year, last) values (:agency, :year, 1)
                        on conflict (agency_code, year) do update set last = s.last + 1
                        returning last""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
        return "%s-JY%d-%05d".formatted(agencyCode, year, serial);
    }

    /** A code that nobody guesses. */
    String newCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What is kept of a code, however it is typed. */
    String index(String code) {
        return key.index("query code of a suggestion\n" + Spelling.CODE.canonical(code));
    }

    /** The body in whose series a number is. */
    static String agencyOf(String number) {
        return number.substring(0, Math.min(AGENCY_LENGTH, number.length()));
    }

    /** The public, for the length of one operation about one body. */
    static Caller publicAt(String agencyCode) {
        return new Caller.Anyone(new Scope.OfAgency(agencyCode));
    }
}
