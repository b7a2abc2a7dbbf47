package org.gongkai.request.handling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.kit.datakey.RecordOpening;
import org.gongkai.kit.datakey.RecordSealing;
import org.gongkai.request.handling.body.SealedSteps;
import org.gongkai.request.handling.body.StepBodies;
import org.gongkai.request.life.course.Taken;

/** The steps of every application. */
@ApplicationScoped
public class HandlingSteps implements PanacheRepositoryBase<HandlingStep, HandlingStep.Place> {

    private final StepBodies bodies;
    private final RecordSealing sealing;

    HandlingSteps(StepBodies bodies, RecordSealing sealing) {
        this.bodies = bodies;
        this.sealing = sealing;
    }

    /** Those of an application, the first first. */
    List<Taken> of(UUID application) {
        RecordOpening opening = sealing.opening(application);
        return list("from HandlingStep s where s.place.applicationId = ?1 order by s.place.serial", application)
                .stream()
                .map(kept -> taken(kept, opening))
                .toList();
    }

    /** Those of several applications, the first first. */
    public Map<UUID, List<Taken>> of(Collection<UUID> applications) {
        Map<UUID, List<Taken>> steps = new HashMap<>();
        Function<UUID, RecordOpening> openings = sealing.openings(applications);
        list(
                        "from HandlingStep s where s.place.applicationId in ?1 order by s.place.applicationId, s.place.serial",
                        applications)
                .forEach(kept -> steps.computeIfAbsent(kept.place().applicationId(), id -> new ArrayList<>())
                        .add(taken(kept, openings.apply(kept.place().applicationId()))));
        return steps;
    }

    /** Keeps a further one. */
    void keep(Handling handling, UUID application, int serial, Taken taken, Optional<String> approvedBy) {
        persist(new HandlingStep(
                new HandlingStep.Place(application, serial),
                handling.agencyCode(),
                bodies.split(
                        taken.event(),
                        () -> sealing.key(application, handling.agencyCode()),
                        SealedSteps.placeOfTaken(application, serial)),
                taken,
                approvedBy.orElse(null)));
    }

    private Taken taken(HandlingStep kept, RecordOpening opening) {
        return new Taken(
                kept.step(),
                bodies.join(
                        kept.step(),
                        kept.said(),
                        opening,
                        SealedSteps.placeOfTaken(
                                kept.place().applicationId(), kept.place().serial())),
                kept.takenBy(),
                kept.recordedAt(),
                Optional.ofNullable(kept.approvedBy()),
                kept.names());
    }
}
