package org.gongkai.request.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.life.Lives;
import org.gongkai.registers.search.WordSearch;
import org.gongkai.request.life.table.Stage;

/** What arrived. */
@ApplicationScoped
class Submissions implements Lives<Submission, UUID> {

    private static final int SOME = 500;

    /** One that has arrived; a draft is its writer's alone. */
    Optional<Submission> findArrived(UUID id) {
        return findByIdOptional(id).filter(Submission::hasArrived);
    }

    /** One, which nobody else changes until the transaction ends. */
    Optional<Submission> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Submission> findByArrivalNumber(String agencyCode, String arrivalNumber) {
        return find("agencyCode = ?1 and arrivalNumber = ?2", agencyCode, arrivalNumber)
                .firstResultOptional();
    }

    /** A draft that was not submitted or given up; nobody else changes it until the transaction ends. */
    Optional<Submission> findDraft(String agencyCode, String draftNumber) {
        return find("agencyCode = ?1 and draftNumber = ?2 and stage = ?3", agencyCode, draftNumber, Stage.DRAFT)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Drafts that nobody has written at since a moment. */
    List<UUID> draftsUntouchedSince(Instant moment) {
        return find("from Submission s where s.stage = ?1 and s.editedAt < ?2 order by s.editedAt", Stage.DRAFT, moment)
                .page(0, SOME)
                .stream()
                .map(Submission::id)
                .toList();
    }

    Optional<Submission> findByApplication(UUID application) {
        return find("applicationId", application).firstResultOptional();
    }

    /** All that have arrived, as a desk lists them. */
    static final LifeList<Submission> LIST = new LifeList<>(
            "l",
            "Submission l",
            "l.arrivalNumber is not null",
            Submission.class::cast,
            Submission::id,
            List.of(
                    LifeList.Key.day("arrivedOn", "l.arrivedOn", Submission::arrivedOn),
                    LifeList.Key.text("arrivalNumber", "l.arrivalNumber", Submission::arrivalNumber)),
            Map.of(
                    "agencyCode", "l.agencyCode",
                    "channel", "cast(l.channel as string)",
                    "stage", "cast(l.stage as string)"));

    /** What a filter asks for. */
    static LifeList.Question question(ArrivedSubmissions.Filter filter, WordSearch words) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.stage = :stage", "stage", filter.stage())
                .either(filter.open(), "l.stage = SUBMITTED", "l.stage <> SUBMITTED")
                .and("l.id in :some", "some", filter.some());
        words.narrow(asked, "l.arrivalNumber");
        return asked;
    }
}
