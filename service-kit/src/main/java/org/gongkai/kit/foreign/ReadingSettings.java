package org.gongkai.kit.foreign;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of the machine readings of foreign files may take. */
@ConfigMapping(prefix = "gongkai.readings")
public interface ReadingSettings {

    /** Readings at a time, each in a process of its own. */
    @WithDefault("2")
    int atATime();

    /** How many wait for their turn; each holds its file. */
    @WithDefault("4")
    int waiting();

    /** How long one waits for its turn. */
    @WithDefault("30S")
    Duration patience();

    /** How long a reading may keep a processor at work; when it has to wait for one, it may last three times as long. */
    @WithDefault("10S")
    Duration time();

    /** How long a process that reads may take until it can be asked; one that takes longer is ended. */
    @WithDefault("1M")
    Duration toStart();

    /** The heap of a process that reads, as Java's {@code -Xmx} takes it. */
    @WithDefault("192m")
    String memory();

    /** How long a process that has nothing to read is kept. */
    @WithDefault("1M")
    Duration kept();

    /** After so many files a process is ended, whatever they have left in it. */
    @WithDefault("200")
    int files();
}
