package org.gongkai.disclosure.life.number;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.database.SqlResource;

/**
 * Gives index numbers (索引号), {@code <code of the body>/<year>-<serial of five digits>}: unique by body and year, above those
 * that imports have told, without a gap in what is committed.
 */
@Singleton
public class IndexNumbers {

    private static final String NEXT = SqlResource.read(IndexNumbers.class, "next.sql");

    private final Jdbi jdbi;

    IndexNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next one of a body in a year. */
    public String next(String agencyCode, int year) {
        String prefix = agencyCode + "/" + year + "-";
        int serial = jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("agency", agencyCode)
                .bind("year", year)
                .bind("first", prefix + "00000")
                .bind("last", prefix + "99999")
                .bind("form", "^" + prefix + "[0-9]{5}$")
                .mapTo(Integer.class)
                .one());
        return "%s%05d".formatted(prefix, serial);
    }
}
