package org.gongkai.request.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;
import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.listed.ListedLife;

/** Lives that were kept without what lists find them by: before there was such a thing, or by whoever writes many at once. */
@ApplicationScoped
public class UnlistedLives {

    private static final int AT_ONCE = 500;

    private final OpenApplications applications;
    private final CurrentCaller caller;
    private final Jdbi jdbi;

    UnlistedLives(OpenApplications applications, CurrentCaller caller, Jdbi jdbi) {
        this.applications = applications;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    /** Goes on until there is none. */
    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        caller.asService("lists", () -> {
            boolean more = true;
            while (more) {
                more = some();
            }
            return null;
        });
    }

    private boolean some() {
        List<UUID> ids = jdbi.withHandle(handle -> handle.createQuery(
                        "select application_id from handling where flags is null order by application_id limit :limitRows")
                .bind("limitRows", AT_ONCE)
                .mapTo(UUID.class)
                .list());
        List<OpenApplication> found = new ArrayList<>();
        applications.forEach(ids, found::add);
        // Each in a transaction of its own: who waits for one life holds no other.
        found.forEach(one -> keep(one.id(), Listed.of(one.course())));
        Set<UUID> voided = new HashSet<>(ids);
        found.forEach(one -> voided.remove(one.id()));
        voided.forEach(id -> keep(id, Listed.NOTHING));
        return !ids.isEmpty();
    }

    /** What lists find a life by. */
    public record Listed(
            String flags,
            String documentNumber,
            boolean consulting,
            boolean owing,
            boolean proposed,
            boolean overridden) {

        static final Listed NOTHING = new Listed("", null, false, false, false, false);

        static Listed of(Course course) {
            return new Listed(
                    ListedLife.flags(course),
                    course.documentNumber().orElse(null),
                    ListedLife.isConsulting(course),
                    ListedLife.isOwing(course),
                    ListedLife.isProposed(course),
                    ListedLife.isOverridden(course));
        }
    }

    /** A step that was taken in between has kept it itself. */
    private void keep(UUID id, Listed listed) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update handling set flags = :flags, document_number = :documentNumber, consulting = :consulting,
                            owing = :owing, proposed = :proposed, overridden = :overridden
                        where application_id = :id and flags is null""").bindMethods(listed).bind("id", id).execute());
    }
}
