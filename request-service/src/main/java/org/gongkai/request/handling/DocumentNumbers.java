package org.gongkai.request.handling;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Numbers of decisions (文号): one after the other within a body and a year; one that was given is never given again. */
@Singleton
class DocumentNumbers {

    private final Jdbi jdbi;

    DocumentNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next number, for example 公复〔2026〕1号. */
    String next(String agencyCode, int year) {
        int serial = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into document_serial (agency_code, year, last) values (:agency, :year, 1)
                        on conflict (agency_code, year) do update set last = document_serial.last + 1 returning last""")
                .bind("agency", agencyCode)
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
        return "公复〔%d〕%d号".formatted(year, serial);
    }
}
