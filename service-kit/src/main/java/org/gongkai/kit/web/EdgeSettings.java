package org.gongkai.kit.web;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** What the edge says. */
@ConfigMapping(prefix = "gongkai.edge")
public interface EdgeSettings {

    /** Value of {@code Strict-Transport-Security}, where the installation is reached over TLS alone. */
    Optional<String> strictTransportSecurity();
}
