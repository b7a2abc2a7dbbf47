package org.gongkai.disclosure.life.term;

import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the law leaves to offices about items. */
@ConfigMapping(prefix = "gongkai.items")
public interface ItemSettings {

    /** After how long what is withheld is looked at again; Art. 18 says regularly. */
    @WithDefault("P1Y")
    Period reassessedAfter();
}
