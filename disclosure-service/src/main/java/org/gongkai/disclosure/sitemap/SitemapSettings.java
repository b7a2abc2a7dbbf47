package org.gongkai.disclosure.sitemap;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How addresses are listed. */
@ConfigMapping(prefix = "gongkai.sitemap")
public interface SitemapSettings {

    /** How many addresses one file has; sitemaps.org allows 50,000. */
    @WithDefault("50000")
    int addressesOfAFile();

    /** How long the list of the files is kept: to make it, all that is public is counted through. */
    @WithDefault("PT5M")
    Duration kept();
}
