package org.gongkai.kit.web;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the edge lets in and says. */
@ConfigMapping(prefix = "gongkai.edge")
public interface EdgeSettings {

    /** Whether requests are counted by the client's address; at the gateway, where clients come in. */
    @WithDefault("false")
    boolean countsRequests();

    /** Requests for signing in that one address may send in a minute. */
    @WithDefault("30")
    int signInsAMinute();

    /** Applications that one address may file in a minute. */
    @WithDefault("10")
    int filingsAMinute();

    /** Requests for what is public that one address may send in a minute. */
    @WithDefault("300")
    int publicRequestsAMinute();

    /** Value of {@code Strict-Transport-Security}, where the installation is reached over TLS alone. */
    Optional<String> strictTransportSecurity();
}
