package org.gongkai.disclosure.publication;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is made public at once. */
@ConfigMapping(prefix = "gongkai.publications")
public interface PublicationSettings {

    /** The most items of one order. */
    @WithDefault("1000")
    int most();

    /** How long one waits that could not be published because something has failed. */
    @WithDefault("PT1M")
    Duration later();

    /** How often one is tried that fails, before it is given up. */
    @WithDefault("5")
    int attempts();
}
