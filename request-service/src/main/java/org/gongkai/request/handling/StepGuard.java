package org.gongkai.request.handling;

import java.util.Optional;
import java.util.function.Supplier;

import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.life.refusal.Refusal;

/**
 * What else a step asks for that the course of the application alone does not know. Each has a {@link jakarta.annotation.Priority}
 * of its own out of {@code GuardOrder}.
 */
public interface StepGuard {

    /**
     * Why an event may not happen now.
     *
     * @param standing how the application stands before it, worked out when somebody asks
     */
    Optional<Refusal> refusal(LifeEvent event, Supplier<HandlingState> standing);
}
