package org.gongkai.request.life.outcome;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/**
 * What regions see differently about outcomes: each a list of how region codes begin (23 is a province, 2305 a city), {@code *}
 * for all.
 */
@ConfigMapping(prefix = "gongkai.outcomes")
public interface OutcomeSettings {

    /**
     * Where an application is answered partly only if a part of it is withheld under Arts. 14 to 16 of the Regulations. Elsewhere
     * it is so as well where the body does not have a part.
     */
    Optional<List<String>> denyOnly();

    /** Where asking for advice (咨询) counts in row 16, with petitions. Elsewhere it counts in row 23, with a sub-reason. */
    Optional<List<String>> consultationAsPetition();
}
