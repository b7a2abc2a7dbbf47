package org.gongkai.request.submission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.kit.life.Lives;
import org.gongkai.request.life.table.Stage;

/** What arrived. */
@ApplicationScoped
class Submissions implements Lives<Submission, UUID> {

    /** One, which nobody else changes until the transaction ends. */
    Optional<Submission> findLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Submission> findByArrivalNumber(String agencyCode, String arrivalNumber) {
        return find("agencyCode = ?1 and arrivalNumber = ?2", agencyCode, arrivalNumber)
                .firstResultOptional();
    }

    Optional<Submission> findByApplication(UUID application) {
        return find("applicationId", application).firstResultOptional();
    }

    /** Those after an id, in order of registration. */
    List<Submission> after(Optional<UUID> last, Optional<String> agencyCode, Optional<Stage> stage, int most) {
        return find(
                        "from Submission s where s.id > ?1 and (?2 is null or s.agencyCode = ?2)"
                                + " and (?3 is null or s.stage = ?3) order by s.id",
                        last.orElse(new UUID(0, 0)),
                        agencyCode.orElse(null),
                        stage.orElse(null))
                .page(0, most)
                .list();
    }
}
