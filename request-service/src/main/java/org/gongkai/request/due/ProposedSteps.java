package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/** The steps that somebody has proposed and nobody has agreed to or refused. */
@ApplicationScoped
public class ProposedSteps {

    private final Jdbi jdbi;

    ProposedSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One of them.
     *
     * @param number its place among those of its application that somebody has to agree to
     */
    public record Proposed(int number, Step step) {

        /** Whether it waits for the head of the office: they decide on it, and it could still be taken as the course stands. */
        boolean isForHead(Course course, LocalDate today) {
            Transition row = LifeCycle.of(now(course.stage()));
            boolean decides = !row.needsApproval() || row.approvers().contains(Duty.HEAD);
            return decides
                    && row.from().contains(course.stage())
                    && (course.stage().isOpen() || course.clock().isLateForSupplement(today));
        }

        /** What was given up for want of a supplement since is taken up again by another step. */
        private Step now(Stage stage) {
            return step == Step.SUPPLEMENT_RECEIVED && stage == Stage.CLOSED ? Step.ACCEPT_LATE_SUPPLEMENT : step;
        }
    }

    /** Those of each of these applications, the first first; one without any is not among them. */
    public Map<UUID, List<Proposed>> of(Collection<UUID> applications) {
        Map<UUID, List<Proposed>> proposed = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select application_id, number, step from pending_step
                        where state = 'OPEN' and application_id = any(:applications) order by application_id, number""")
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> Map.entry(
                        row.getObject("application_id", UUID.class),
                        new Proposed(row.getInt("number"), Step.valueOf(row.getString("step")))))
                .forEach(one -> proposed.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue())));
        return proposed;
    }
}
