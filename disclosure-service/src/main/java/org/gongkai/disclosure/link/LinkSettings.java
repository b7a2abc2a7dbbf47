package org.gongkai.disclosure.link;

import java.time.Period;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How links of published items are looked at. */
@ConfigMapping(prefix = "gongkai.links")
public interface LinkSettings {

    /**
     * Whether links to other sites are looked at too, which calls them; where they may lead is set with
     * {@code gongkai.webhook-addresses}.
     */
    @WithDefault("false")
    boolean foreign();

    /** Origins that are this installation's own, such as {@code https://www.example.gov.cn}: they are looked up, not called. */
    Optional<List<String>> ownOrigins();

    /** The most items of one night. */
    @WithDefault("2000")
    int most();

    /** The most links of one item that are looked at. */
    @WithDefault("50")
    int mostOfItem();

    /** After how long an item is looked at again. */
    @WithDefault("P7D")
    Period again();
}
