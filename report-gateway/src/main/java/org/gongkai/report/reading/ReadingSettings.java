package org.gongkai.report.reading;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the machine readings of foreign files may take. */
@ConfigMapping(prefix = "gongkai.readings")
public interface ReadingSettings {

    /** Readings at a time: a file unpacks to many times its size, so that two fit into the memory of a small machine. */
    @WithDefault("2")
    int atATime();

    /** How many wait for their turn; each holds its file. */
    @WithDefault("4")
    int waiting();

    /** How long a reading may wait and take together. */
    @WithDefault("30S")
    Duration patience();
}
