package org.gongkai.request.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is done at once. */
@ConfigMapping(prefix = "gongkai.bulk")
public interface BulkSettings {

    /** The most applications for which one request may take a step: it holds them all until it is done. */
    @WithDefault("500")
    int most();
}
