package org.gongkai.litigation.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.life.Lives;
import org.gongkai.kit.paging.SearchedWords;
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

    /** All of them, as a desk lists them. */
    static final LifeList<CaseFile> LIST = new LifeList<>(
            "l",
            "CaseFile l",
            "1 = 1",
            CaseFile.class::cast,
            CaseFile::id,
            List.of(
                    LifeList.Key.text(
                            "receiptNumber",
                            "l.subject.receiptNumber",
                            file -> file.subject().receiptNumber()),
                    LifeList.Key.day(
                            "repliedOn",
                            "l.subject.repliedOn",
                            file -> file.subject().repliedOn())),
            Map.of(
                    "agencyCode", "l.agencyCode",
                    "open", "case when l.watchedUntil is null then 'true' else 'false' end"));

    /**
     * What a filter asks for.
     *
     * @param refused those of which the application has not taken what it was told, where these are asked for
     * @param nameIndex by what the cases of a name are found, where the caller may look for people
     */
    static LifeList.Question question(
            CaseFileFilter filter,
            LocalDate erasableBefore,
            List<UUID> refused,
            Function<String, Optional<String>> nameIndex) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.subject.receiptNumber = :application", "application", filter.receiptNumber())
                .either(filter.open(), "l.watchedUntil is null", "l.watchedUntil is not null")
                .and(
                        "exists (select 1 from CaseProceeding p where p.caseFile = l and p.facts.caseNumber = :number)",
                        "number",
                        filter.caseNumber())
                .and(
                        "exists (select 1 from CaseDecision d where d.proceeding.caseFile = l"
                                + " and d.facts.ground = :ground and d.voidReason is null)",
                        "ground",
                        filter.ground());
        if (filter.voided()) {
            asked.and("l.voidReason is not null");
        } else if (!filter.erasable()) {
            // A name is to be erased also where the case was recorded in error.
            asked.and("l.voidReason is null");
        }
        if (filter.erasable()) {
            asked.and(
                    "l.applicant.applicantName is not null and l.applicant.held = false and l.watchedUntil < :before",
                    "before",
                    erasableBefore);
        }
        if (filter.refused()) {
            asked.and("l.id in :refused", "refused", refused);
        }
        for (int i = 0; i < filter.words().size(); i++) {
            word(asked, "word" + i, filter.words().get(i), nameIndex);
        }
        return asked;
    }

    private static void word(
            LifeList.Question asked, String name, String word, Function<String, Optional<String>> nameIndex) {
        String inNumber = "locate(:" + name + ", lower(l.subject.receiptNumber)) > 0 or exists (select 1 from"
                + " CaseProceeding p where p.caseFile = l and locate(:" + name + ", lower(p.facts.caseNumber)) > 0)";
        Optional<String> index = nameIndex.apply(word);
        String ofName = name + "OfName";
        index.ifPresent(value -> asked.with(ofName, value));
        asked.and(
                inNumber + (index.isPresent() ? " or l.applicant.applicantIndex = :" + ofName : ""),
                name,
                SearchedWords.compared(word));
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
