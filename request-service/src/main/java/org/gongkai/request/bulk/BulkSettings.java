package org.gongkai.request.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.gongkai.kit.problem.Problem;

/** How much is done at once. */
@ConfigMapping(prefix = "gongkai.bulk")
public interface BulkSettings {

    /** The most applications for which one request may take a step: it holds them all until it is done. */
    @WithDefault("500")
    int most();

    /** Refuses more of them, where the body says which. */
    default void requireFew(long number, String pointer) {
        if (number > most()) {
            throw Problem.invalid(pointer, BulkWords.TOO_MANY.with(number, most()));
        }
    }
}
