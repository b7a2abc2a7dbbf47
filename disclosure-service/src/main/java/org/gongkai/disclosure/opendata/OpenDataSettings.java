package org.gongkai.disclosure.opendata;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Under what terms data are given out. */
@ConfigMapping(prefix = "gongkai.open-data")
public interface OpenDataSettings {

    /**
     * Address of the licence, for example {@code https://creativecommons.org/licenses/by/4.0/}. Whoever gives the data out
     * chooses it; where nobody has, the catalogue says what the Regulations say, and no licence.
     */
    Optional<String> licence();
}
