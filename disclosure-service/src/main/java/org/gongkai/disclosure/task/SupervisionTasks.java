package org.gongkai.disclosure.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.gongkai.disclosure.inspection.InspectionFinding;
import org.gongkai.kit.life.LifeList;
import org.gongkai.kit.life.Lives;

/** The tasks. */
@ApplicationScoped
class SupervisionTasks implements Lives<SupervisionTask, UUID> {

    private static final String OPEN = "l.stage <> CLOSED";

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

    /** All of them, as a desk lists them on a day. */
    static LifeList<SupervisionTask> list(LocalDate today) {
        return new LifeList<>(
                "l",
                "SupervisionTask l",
                "1 = 1",
                SupervisionTask.class::cast,
                SupervisionTask::id,
                List.of(LifeList.Key.day("dueOn", "l.dueOn", SupervisionTask::dueOn)),
                Map.of(
                        "agencyCode", "l.agencyCode",
                        "stage", "cast(l.stage as string)",
                        "due", LifeList.due("l.dueOn", OPEN, today)));
    }

    /** What a filter asks for. */
    static LifeList.Question question(SupervisionFilter filter, LocalDate today) {
        LifeList.Question asked = new LifeList.Question()
                .and("l.agencyCode = :agency", "agency", filter.agencyCode())
                .and("l.stage = :stage", "stage", filter.stage())
                .either(filter.open(), OPEN, "not (" + OPEN + ")")
                .words(filter.words(), "l.subject", "l.subjectId");
        return filter.late() ? asked.and(OPEN).and("l.dueOn < :today", "today", today) : asked;
    }
}
