package org.gongkai.report.service;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the services are, and how long the gateway waits for them. */
@ConfigMapping(prefix = "gongkai.sources")
public interface SourceSettings {

    /** Origin of the request service. */
    @WithDefault("http://127.0.0.1:8081")
    URI request();

    /** Origin of the disclosure service. */
    @WithDefault("http://127.0.0.1:8082")
    URI disclosure();

    /** Origin of the litigation service. */
    @WithDefault("http://127.0.0.1:8083")
    URI litigation();

    /** How long a figure may take to come. */
    @WithDefault("10S")
    Duration patience();

    /** How long a verification, which reads every record, may take. */
    @WithDefault("10M")
    Duration verificationPatience();

    /** Origin of a service. */
    default URI origin(Source source) {
        return switch (source) {
            case REQUEST -> request();
            case DISCLOSURE -> disclosure();
            case LITIGATION -> litigation();
        };
    }
}
