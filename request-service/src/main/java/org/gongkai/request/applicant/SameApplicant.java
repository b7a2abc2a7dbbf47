package org.gongkai.request.applicant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.DisclosureApplication;

/**
 * What else an applicant has applied for at a body, as far as a number identifies them: found by the keyed hash of that number,
 * which the application itself has. Those that were voided are left out.
 */
@ApplicationScoped
public class SameApplicant {

    /** Who has made more has made too many. */
    private static final int MOST = 10_000;

    private static final String OWN = """
            from application where voided_at is null and agency_code = :agency
                and applicant_id_number_index = (select applicant_id_number_index from application where id = :id)
            """;

    private static final String OTHERS =
            "select id, receipt_number, received_on, closed_on, outcome, outcome_detail " + OWN + " and id <> :id ";

    private final Jdbi jdbi;

    SameApplicant(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether it is known who has applied. */
    public boolean isKnown(Registered<DisclosureApplication> application) {
        return application.entry().applicantIdNumber() != null;
    }

    /** How often who has made an application has applied at the same body, this one counted; empty where nobody knows who it was. */
    public Optional<Frequency> frequency(Registered<DisclosureApplication> application) {
        return isKnown(application)
                ? Optional.of(new Frequency(jdbi.withHandle(
                        handle -> of(handle.createQuery("select received_on " + OWN + " limit :most"), application)
                                .mapTo(LocalDate.class)
                                .list())))
                : Optional.empty();
    }

    /** The other applications of who has made this one, at the same body; the newest first. */
    public List<Applied> others(Registered<DisclosureApplication> application) {
        return jdbi.withHandle(handle -> of(handle.createQuery(OTHERS + "order by id desc limit :most"), application)
                .map((row, context) -> applied(row))
                .list());
    }

    /** Those of them that the body received in the same month. */
    List<Applied> othersOfMonth(Registered<DisclosureApplication> application) {
        YearMonth month = YearMonth.from(application.entry().receivedOn());
        return jdbi.withHandle(handle -> of(
                        handle.createQuery(OTHERS + "and received_on between :from and :to limit :most"), application)
                .bind("from", month.atDay(1))
                .bind("to", month.atEndOfMonth())
                .map((row, context) -> applied(row))
                .list());
    }

    /** Those of them that were received no later and have an outcome, the newest first. */
    List<Applied> concludedBefore(Registered<DisclosureApplication> application) {
        return jdbi.withHandle(handle -> of(
                        handle.createQuery(OTHERS
                                + "and received_on <= :on and closed_on is not null order by id desc limit :most"),
                        application)
                .bind("on", application.entry().receivedOn())
                .map((row, context) -> applied(row))
                .list());
    }

    private static Query of(Query query, Registered<DisclosureApplication> application) {
        return query.bind("id", application.id())
                .bind("agency", application.entry().agencyCode())
                .bind("most", MOST);
    }

    private static Applied applied(ResultSet row) throws SQLException {
        return new Applied(
                row.getObject("id", UUID.class),
                row.getString("receipt_number"),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("outcome_detail")));
    }
}
