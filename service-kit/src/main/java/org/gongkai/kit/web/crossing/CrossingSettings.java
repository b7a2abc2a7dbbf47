package org.gongkai.kit.web.crossing;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Which pages of other origins may do more than read what is public. */
@ConfigMapping(prefix = "gongkai.cors")
public interface CrossingSettings {

    /** Origins, each with its scheme, host and port, whose pages may do here whatever their users may. */
    Optional<List<String>> origins();
}
