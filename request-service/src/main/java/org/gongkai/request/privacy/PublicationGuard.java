package org.gongkai.request.privacy;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.handling.StepGuard;
import org.gongkai.request.handling.guard.GuardOrder;
import org.gongkai.request.life.event.LaterEvent.ReplyPublication;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;

/** Nothing is published to everybody that names who is behind the application, or says how they are reached (Art. 15, Art. 44). */
@Priority(GuardOrder.PUBLICATION)
@ApplicationScoped
class PublicationGuard implements StepGuard {

    private final PeopleOfLife people;

    PublicationGuard(PeopleOfLife people) {
        this.people = people;
    }

    @Override
    public Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing) {
        return event instanceof ReplyPublication publication
                ? people.of(standing.get()).refusal(publication.publicTexts())
                : Optional.empty();
    }
}
