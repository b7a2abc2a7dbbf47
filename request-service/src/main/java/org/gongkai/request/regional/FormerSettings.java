package org.gongkai.request.regional;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/**
 * Where installations said what regions see differently before that was dated data: each a list of how region codes begin,
 * {@code *} for all. What is found there is taken over once, by {@link TakenOverSettings}.
 */
@ConfigMapping(prefix = "gongkai.outcomes")
public interface FormerSettings {

    /** Regions in which {@link RegionalRule#DENY_ONLY} applied. */
    Optional<List<String>> denyOnly();

    /** Regions in which {@link RegionalRule#CONSULTATION_AS_PETITION} applied. */
    Optional<List<String>> consultationAsPetition();
}
