package org.gongkai.disclosure.suggestion;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the law leaves to offices about suggestions: it names no term for an answer. */
@ConfigMapping(prefix = "gongkai.suggestions")
public interface SuggestionSettings {

    /** Within how many working days it is decided whether something is made public; as long as the reply to an application. */
    @WithDefault("20")
    int publicationWorkingDays();

    /** Within how many working days it is answered that something is wrong, or leads nowhere. */
    @WithDefault("5")
    int mendingWorkingDays();

    /** How long what was written and answered is kept after it has ended. */
    @WithDefault("P3Y")
    Period kept();
}
