package org.gongkai.kit.witness;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who is told of the heads of the audit. Nobody is unless it is set. */
@ConfigMapping(prefix = "gongkai.witness")
interface WitnessSettings {

    /** Where each head is posted to as JSON, to be kept where nobody who keeps this database can change it. */
    Optional<URI> headsTo();

    /** The time-stamping authority (RFC 3161 over HTTP) that is asked about each head. */
    Optional<URI> timeStampsFrom();

    /** So long an answer is waited for. */
    @WithDefault("10S")
    Duration patience();
}
