package org.gongkai.request.serial;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Applications by their numbers: an index finds each among however many a body has. */
@Singleton
public class NumberedApplications {

    static final String STANDING = """
            select id from application
            where agency_code = :agency and record_key = :number and voided_at is null""";

    static final String VOIDED = """
            select id from application
            where agency_code = :agency and record_key = :number and voided_at is not null
            order by voided_at desc limit 1""";

    private final Jdbi jdbi;

    NumberedApplications(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The one that bears a number; where none does any more, the last that did and was voided. */
    public Optional<UUID> find(String agencyCode, String number) {
        return find(STANDING, agencyCode, number).or(() -> find(VOIDED, agencyCode, number));
    }

    private Optional<UUID> find(String which, String agencyCode, String number) {
        return jdbi.withHandle(handle -> handle.createQuery(which)
                .bind("agency", agencyCode)
                .bind("number", number)
                .mapTo(UUID.class)
                .findOne());
    }
}
