package org.gongkai.request.serial;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.request.serial.NumberPattern.Parsed;

/**
 * The numbers of decisions (文号): given one after the other within a body and a year, without gap in what is committed, above
 * all that was ever used there; no two decisions of a body have the same, however it is spelt (V25).
 */
@Singleton
public class DocumentNumbers {

    private final Jdbi jdbi;
    private final NumberPatterns patterns;

    DocumentNumbers(Jdbi jdbi, NumberPatterns patterns) {
        this.jdbi = jdbi;
        this.patterns = patterns;
    }

    /** The next number, for a decision of a day; who asks for it has the transaction in which it is used. */
    public String next(String agencyCode, LocalDate on, UUID application) {
        NumberPattern pattern = patterns.on(agencyCode, on);
        int year = on.getYear();
        return jdbi.withHandle(handle -> {
            // Who gives the next one waits here until this one is used, or was not.
            handle.createUpdate("""
                            insert into document_serial (agency_code, year, last) values (:agency, :year, 0)
                            on conflict (agency_code, year) do update set last = document_serial.last""")
                    .bind("agency", agencyCode)
                    .bind("year", year)
                    .execute();
            int serial = handle.createQuery("""
                            update document_serial set last = 1 + greatest(last, coalesce((
                                select max(serial) from document_number_use
                                where agency_code = :agency and organ = :organ and year = :year), 0))
                            where agency_code = :agency and year = :year returning last""")
                    .bind("agency", agencyCode)
                    .bind("organ", pattern.organ())
                    .bind("year", year)
                    .mapTo(Integer.class)
                    .one();
            String number = pattern.number(year, serial);
            if (!use(handle, agencyCode, number, application)) {
                throw new IllegalStateException(number + " was used though it is above all that were");
            }
            return number;
        });
    }

    /** Uses a number that somebody tells, for good; false where another decision of the body has it. */
    public boolean use(String agencyCode, String number, UUID application) {
        return jdbi.withHandle(handle -> use(handle, agencyCode, number, application));
    }

    private static boolean use(Handle handle, String agencyCode, String number, UUID application) {
        Parsed parsed = Parsed.of(number);
        return handle.createUpdate("""
                                insert into document_number_use (agency_code, canonical, organ, year, serial, application_id)
                                values (:agency, :canonical, :organ, :year, :serial, :application)
                                on conflict (agency_code, canonical) do nothing""")
                        .bind("agency", agencyCode)
                        .bind("canonical", parsed.canonical())
                        .bind("organ", parsed.organ().orElse(null))
                        .bind("year", parsed.year().orElse(null))
                        .bind("serial", parsed.serial().orElse(null))
                        .bind("application", application)
                        .execute()
                == 1;
    }
}
