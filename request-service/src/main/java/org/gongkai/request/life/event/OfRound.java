package org.gongkai.request.life.event;

import java.util.Optional;

/** An event that belongs to the first decision on an application, or to one of the further ones (轮次). */
public interface OfRound {

    /** Number of the further decision, from 2; null where it is the first. */
    Integer round();

    /** Likewise. */
    default Optional<Integer> furtherRound() {
        return Optional.ofNullable(round());
    }
}
