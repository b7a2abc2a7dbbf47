package org.gongkai.request.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.gongkai.kit.database.SqlResource;
import org.gongkai.request.calendar.CalendarEditions.Edition;
import org.gongkai.request.clock.ClockFacts.Pause;
import org.gongkai.request.handling.open.OpenApplication;
import org.gongkai.request.handling.open.OpenApplications;

/**
 * How the terms of lives were counted last: of open ones that of the reply, of others the first of what is still owed. Before
 * anybody reads them, those are counted anew that a step, a correction, another calendar or, where a term is paused, another day
 * has passed by.
 */
@ApplicationScoped
class CountedTerms {

    private static final int AT_ONCE = 500;

    private static final String STALE = SqlResource.read(CountedTerms.class, "stale.sql");
    private static final String KEEP = SqlResource.read(CountedTerms.class, "keep.sql");

    private final OpenApplications applications;
    private final ProposedSteps proposals;
    private final Jdbi jdbi;

    CountedTerms(OpenApplications applications, ProposedSteps proposals, Jdbi jdbi) {
        this.applications = applications;
        this.proposals = proposals;
        this.jdbi = jdbi;
    }

    private record Stale(UUID id, long revision) {}

    /** Counts what is stale of some bodies. */
    void refresh(Collection<String> bodies, Map<String, Edition> editions, LocalDate today) {
        List<Stale> stale = jdbi.withHandle(handle -> handle.createQuery(STALE)
                .bindArray("bodies", String.class, bodies)
                .bindArray(
                        "editions",
                        String.class,
                        bodies.stream().map(body -> editions.get(body).name()).toList())
                .bind("today", today)
                .map((row, context) -> new Stale(row.getObject("application_id", UUID.class), row.getLong("revision")))
                .list());
        for (int begin = 0; begin < stale.size(); begin += AT_ONCE) {
            count(stale.subList(begin, Math.min(begin + AT_ONCE, stale.size())), editions, today);
        }
    }

    private void count(List<Stale> some, Map<String, Edition> editions, LocalDate today) {
        Map<UUID, Long> revisions = new HashMap<>();
        some.forEach(one -> revisions.put(one.id(), one.revision()));
        List<OpenApplication> counted = new ArrayList<>();
        applications.forEach(some.stream().map(Stale::id).toList(), counted::add);
        // A revision that a step has passed by in the meantime is found stale again.
        Map<UUID, List<ProposedSteps.Proposed>> proposed = proposals.of(revisions.keySet());
        jdbi.useHandle(handle -> keep(handle, counted, proposed, revisions, editions, today));
    }

    private static void keep(
            Handle handle,
            List<OpenApplication> counted,
            Map<UUID, List<ProposedSteps.Proposed>> proposed,
            Map<UUID, Long> revisions,
            Map<String, Edition> editions,
            LocalDate today) {
        PreparedBatch batch = handle.prepareBatch(KEEP);
        for (OpenApplication one : counted) {
            Optional<ToDo> toDo = ToDo.of(one, proposed.getOrDefault(one.id(), List.of()), today);
            batch.bind("id", one.id())
                    .bind("agency", one.agencyCode())
                    .bind("revision", revisions.get(one.id()))
                    .bind("receivedOn", one.receivedOn())
                    .bind("calendar", editions.get(one.agencyCode()).name())
                    .bind("asOf", changesDaily(one, today) ? today : null)
                    .bind("dueOn", toDo.flatMap(ToDo::dueOn).orElse(null))
                    .bind("open", toDo.flatMap(ToDo::open).map(Enum::name).orElse(null))
                    .bind("waiting", toDo.map(ToDo::waits).orElse(false))
                    .bind("waitingFor", toDo.map(CountedTerms::waitingFor).orElse(""))
                    .add();
        }
        batch.execute();
    }

    private static String waitingFor(ToDo toDo) {
        return toDo.waitingFor().stream()
                .map(waiting -> waiting.whom().name())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** A consultation that may still be going on keeps moving the term. */
    private static boolean changesDaily(OpenApplication one, LocalDate today) {
        return one.course().stage().isOpen()
                && one.course().clockFacts().pauses().stream()
                        .map(Pause::endedOn)
                        .anyMatch(ended -> ended.isEmpty() || !ended.get().isBefore(today));
    }
}
