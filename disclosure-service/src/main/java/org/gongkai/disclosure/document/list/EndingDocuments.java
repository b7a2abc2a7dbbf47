package org.gongkai.disclosure.document.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

/** Documents that are at an end by themselves once their last day has passed (自然失效), and that nobody has ended before. */
@Singleton
public class EndingDocuments {

    private static final String ENDING = """
            from normative_document
            where voided_at is null and repealed_on is null and expires_on between :from and :to""";

    private final Jdbi jdbi;

    EndingDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A document that ends.
     *
     * @param expiresOn its last day
     */
    public record Ending(UUID id, String documentNumber, LocalDate expiresOn) {}

    /** The bodies with documents whose last day lies between two days. */
    public List<String> agencies(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct agency_code " + ENDING)
                .bind("from", from)
                .bind("to", to)
                .mapTo(String.class)
                .list());
    }

    /** Those of a body. */
    public List<Ending> of(String agencyCode, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("select id, document_number, expires_on " + ENDING
                        + " and agency_code = :agency order by expires_on, id")
                .bind("agency", agencyCode)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getString("document_number"),
                        row.getObject("expires_on", LocalDate.class)))
                .list());
    }
}
