package org.gongkai.request.handling.part;

import java.util.stream.IntStream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.request.application.DisclosureApplication;

/** Numbers of parts that are split off: that of the whole with their own behind it. */
@Singleton
public class PartNumbers {

    private final Jdbi jdbi;

    PartNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One that nothing bears yet: an office may have given the next one to another application already.
     *
     * @param first which part it is at least, the whole being the first
     */
    public String next(DisclosureApplication whole, int first) {
        return IntStream.iterate(first, part -> part + 1)
                .mapToObj(part -> whole.receiptNumber() + "-" + part)
                .filter(number -> !isUsed(whole.agencyCode(), number))
                .findFirst()
                .orElseThrow();
    }

    private boolean isUsed(String agencyCode, String receiptNumber) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from application
                            where agency_code = :agency and receipt_number = :number)""")
                .bind("agency", agencyCode)
                .bind("number", receiptNumber)
                .mapTo(Boolean.class)
                .one());
    }
}
