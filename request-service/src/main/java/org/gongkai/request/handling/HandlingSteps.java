package org.gongkai.request.handling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.LifeEvent;

/** The steps of every application. */
@ApplicationScoped
class HandlingSteps implements PanacheRepositoryBase<HandlingStep, HandlingStep.Place> {

    private final StepBodies bodies;

    HandlingSteps(StepBodies bodies) {
        this.bodies = bodies;
    }

    /** Those of an application, the first first. */
    List<Taken> of(UUID application) {
        return list("from HandlingStep s where s.place.applicationId = ?1 order by s.place.serial", application)
                .stream()
                .map(this::taken)
                .toList();
    }

    /** Keeps a further one. */
    void keep(Handling handling, UUID application, int serial, Taken taken, Optional<String> approvedBy) {
        LifeEvent event = taken.event();
        persist(new HandlingStep(
                new HandlingStep.Place(application, serial),
                handling.agencyCode(),
                taken.step(),
                event.on(),
                bodies.split(event, place(application, serial)),
                taken.by(),
                approvedBy.orElse(null),
                taken.at()));
    }

    private Taken taken(HandlingStep kept) {
        return new Taken(
                kept.step(),
                bodies.join(
                        kept.step(),
                        kept.said(),
                        place(kept.place().applicationId(), kept.place().serial())),
                kept.takenBy(),
                kept.recordedAt());
    }

    static String place(UUID application, int serial) {
        return "handling_step/" + application + "/" + serial;
    }
}
