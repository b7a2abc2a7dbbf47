package org.gongkai.disclosure.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.kit.life.Lives;

/** The tasks. */
@ApplicationScoped
class SupervisionTasks implements Lives<SupervisionTask, UUID> {

    /** Nobody else changes it until the transaction ends; it is read anew, since somebody may just have. */
    void lock(SupervisionTask task) {
        getEntityManager().refresh(task, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether there is one for a finding that is not closed. */
    boolean isOpen(String agencyCode, InspectionFinding finding) {
        return count(
                        "agencyCode = ?1 and rule = ?2 and subjectId = ?3 and stage <> ?4",
                        agencyCode,
                        finding.rule(),
                        finding.subjectId(),
                        SupervisionStage.CLOSED)
                > 0;
    }

    /**
     * Those after an id, in order of their opening.
     *
     * @param late only those whose last day is before this one, and that are not closed
     */
    List<SupervisionTask> after(
            UUID last,
            Optional<String> agencyCode,
            Optional<SupervisionStage> stage,
            Optional<LocalDate> late,
            int most) {
        return getEntityManager()
                .createQuery("""
                        select t from SupervisionTask t
                        where t.id > :last and (:agency is null or t.agencyCode = :agency)
                            and (:stage is null or t.stage = :stage)
                            and (:onlyLate = false or t.dueOn < :today and t.stage <> :closed)
                        order by t.id""", SupervisionTask.class)
                .setParameter("last", last)
                .setParameter("agency", agencyCode.orElse(null))
                .setParameter("stage", stage.orElse(null))
                .setParameter("onlyLate", late.isPresent())
                .setParameter("today", late.orElse(LocalDate.EPOCH))
                .setParameter("closed", SupervisionStage.CLOSED)
                .setMaxResults(most)
                .getResultList();
    }
}
