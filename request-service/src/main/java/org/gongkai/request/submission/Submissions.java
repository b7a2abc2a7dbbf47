package org.gongkai.request.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.Lives;
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

    /** Those after an id, in order of registration. */
    List<Submission> after(Optional<UUID> last, Optional<String> agencyCode, Optional<Stage> stage, int most) {
        return find(
                        "from Submission s where s.id > ?1 and s.arrivalNumber is not null and (?2 is null or s.agencyCode = ?2)"
                                + " and (?3 is null or s.stage = ?3) order by s.id",
                        last.orElse(new UUID(0, 0)),
                        agencyCode.orElse(null),
                        stage.orElse(null))
                .page(0, most)
                .list();
    }

    /** The same of some. */
    List<Submission> after(Optional<UUID> last, Optional<String> agencyCode, Set<UUID> some, int most) {
        return find(
                        "from Submission s where s.id > ?1 and s.id in ?2 and (?3 is null or s.agencyCode = ?3) order by s.id",
                        last.orElse(new UUID(0, 0)),
                        some,
                        agencyCode.orElse(null))
                .page(0, most)
                .list();
    }
}
