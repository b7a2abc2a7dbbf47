package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.life.Lives;
import org.gongkai.litigation.casefile.state.CaseFileFilter;

/** Every case. */
@ApplicationScoped
class CaseFiles implements Lives<CaseFile, UUID> {

    private final Jdbi jdbi;

    CaseFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One, which nobody else changes until the transaction ends. */
    Optional<CaseFile> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The case that a row of the register counts for. */
    Optional<UUID> findIdByRecord(UUID record) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select case_file_id from case_proceeding where record_id = :record limit 1")
                .bind("record", record)
                .mapTo(UUID.class)
                .findOne());
    }

    /** The rows of the register that a case counts in; none that was voided. */
    List<UUID> records(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct record_id from case_proceeding"
                        + " where case_file_id = :id and record_id is not null and void_reason is null")
                .bind("id", id)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * Those after an id, in order of their opening.
     *
     * @param refused those of which the application has not taken what it was told, where these are asked for
     */
    List<CaseFile> after(
            Optional<UUID> last, CaseFileFilter filter, LocalDate erasableBefore, List<UUID> refused, int most) {
        Map<String, Object> values = new HashMap<>();
        values.put("last", last.orElse(new UUID(0, 0)));
        values.put("agency", filter.agencyCode().orElse(null));
        values.put("application", filter.receiptNumber().orElse(null));
        String query = "from CaseFile c where c.id > :last and (:agency is null or c.agencyCode = :agency)"
                + " and (:application is null or c.subject.receiptNumber = :application)"
                + voiding(filter)
                + (filter.open() ? " and c.watchedUntil is null" : "");
        if (filter.erasable()) {
            values.put("before", erasableBefore);
            query +=
                    " and c.applicant.applicantName is not null and c.applicant.held = false and c.watchedUntil < :before";
        }
        if (filter.caseNumber().isPresent()) {
            values.put("number", filter.caseNumber().get());
            query +=
                    " and exists (select 1 from CaseProceeding p where p.caseFile = c and p.facts.caseNumber = :number)";
        }
        if (filter.ground().isPresent()) {
            values.put("ground", filter.ground().get());
            query += " and exists (select 1 from CaseDecision d where d.proceeding.caseFile = c"
                    + " and d.facts.ground = :ground and d.voidReason is null)";
        }
        if (filter.refused()) {
            values.put("refused", refused);
            query += " and c.id in :refused";
        }
        return find(query + " order by c.id", values).page(0, most).list();
    }

    /** A name is to be erased also where the case was recorded in error. */
    private static String voiding(CaseFileFilter filter) {
        if (filter.voided()) {
            return " and c.voidReason is not null";
        }
        return filter.erasable() ? "" : " and c.voidReason is null";
    }

    /** Those about the applications that some name, these themselves among them; none that was recorded in error. */
    List<CaseFile> about(Collection<CaseFile> naming) {
        return find(
                        "from CaseFile c where c.agencyCode in ?1 and c.subject.receiptNumber in ?2 and c.voidReason is null order by c.id",
                        naming.stream().map(CaseFile::agencyCode).collect(Collectors.toSet()),
                        naming.stream()
                                .map(file -> file.subject().receiptNumber())
                                .collect(Collectors.toSet()))
                // What is being changed is not written before its rows are settled.
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .list();
    }

    /** The newest of those that somebody of this name has brought, so many at most. */
    List<CaseFile> ofApplicant(Optional<String> agencyCode, String index, int most) {
        return find(
                        "from CaseFile c where c.applicant.applicantIndex = ?1 and (?2 is null or c.agencyCode = ?2) order by c.id desc",
                        index,
                        agencyCode.orElse(null))
                .page(0, most)
                .list();
    }

    /** The cases of an agency in which something runs on a day. */
    List<CaseFile> watched(String agencyCode, LocalDate today) {
        return list(
                "agencyCode = ?1 and voidReason is null and (watchedUntil is null or watchedUntil >= ?2)",
                agencyCode,
                today);
    }
}
