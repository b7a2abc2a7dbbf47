package org.gongkai.request.submission;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Numbers that are given one after the other within a body and a year, without gap in what is committed. */
@Singleton
class Serials {

    private final Jdbi jdbi;

    Serials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next receipt number, {@code <agency>-<year>-<serial>}. */
    String receiptNumber(String agencyCode, int year) {
        return "%s-%d-%05d".formatted(agencyCode, year, next("receipt_serial", agencyCode, year));
    }

    /** The next arrival number, {@code <agency>-L<year>-<serial>} (来件). */
    String arrivalNumber(String agencyCode, int year) {
        return "%s-L%d-%05d".formatted(agencyCode, year, next("arrival_serial", agencyCode, year));
    }

    private int next(String table, String agencyCode, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into %1$s (agency_code, year, last) values (:agency, :year, 1)
                        on conflict (agency_code, year) do update set last = %1$s.last + 1 returning last""".formatted(table))
                .bind("agency", agencyCode)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
    }
}
