package org.gongkai.request.serial;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/**
 * Numbers that are given one after the other within a body and a year, without gap in what is committed; one that was given is
 * never given again.
 */
@Singleton
public class Serials {

    private final Jdbi jdbi;

    Serials(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next receipt number (登记编号), {@code <agency>-<year>-<serial>}. */
    public String receiptNumber(String agencyCode, int year) {
        return "%s-%d-%05d".formatted(agencyCode, year, next("receipt_serial", agencyCode, year));
    }

    /** The next arrival number (来件), {@code <agency>-L<year>-<serial>}. */
    public String arrivalNumber(String agencyCode, int year) {
        return "%s-L%d-%05d".formatted(agencyCode, year, next("arrival_serial", agencyCode, year));
    }

    /** The next number of a draft (草稿), {@code <agency>-C<year>-<serial>}. */
    public String draftNumber(String agencyCode, int year) {
        return "%s-C%d-%05d".formatted(agencyCode, year, next("draft_serial", agencyCode, year));
    }

    /** The next number of another matter (其他事项), {@code <agency>-S<year>-<serial>}. */
    public String matterNumber(String agencyCode, int year) {
        return "%s-S%d-%05d".formatted(agencyCode, year, next("matter_serial", agencyCode, year));
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
