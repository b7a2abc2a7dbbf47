package org.gongkai.kit.clock;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the clock of an installation goes. */
@ConfigMapping(prefix = "gongkai.clock")
public interface ClockSettings {

    /**
     * How far its clock is ahead of the machine's, so that an installation that nothing official stands in can be tried out
     * in a year to come, for example with a form that is not in force yet. Every service is given the same.
     */
    @WithDefault("0S")
    Duration ahead();
}
