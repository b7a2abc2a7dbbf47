package org.gongkai.kit.web.connection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The bounds of every exchange, and the share of the connections that nobody exceeds. */
@ConfigMapping(prefix = "gongkai.connections")
public interface ConnectionSettings {

    /** Connections at a time. */
    @WithDefault("2048")
    int most();

    /**
     * Connections of one address at a time, of IPv6 those of one network of 64 bits. Counts no proxy's: where one is
     * trusted to say for whom it asks ({@code quarkus.http.proxy.proxy-address-forwarding}), it keeps this share.
     */
    @WithDefault("256")
    int ofOneAddress();

    /** Requests of one account, or of one address without an account, that are under way at a time. */
    @WithDefault("256")
    int requestsOfOneCaller();

    /** How long a client may take over the head of a request, from its first byte or from the connection's beginning. */
    @WithDefault("15S")
    Duration head();

    /** How long a connection is kept behind an answer; longer than clients of ours keep one that they do not use. */
    @WithDefault("75S")
    Duration idle();

    /** In so much time a client must send of a body, or take of an answer, {@link #least} bytes or what is left of it. */
    @WithDefault("30S")
    Duration patience();

    /** The bytes of {@link #patience}. */
    @WithDefault("16384")
    int least();

    /** How long a client may take over a whole body: 100 MiB over a line of 128 kbit/s take nearly two hours. */
    @WithDefault("2H")
    Duration body();

    /** Bytes of answers to one address that wait in the memory until it takes them, when they wait for a second. */
    @WithDefault("16777216")
    long unsentOfOneAddress();

    /** Bytes of answers that wait in the memory, for all clients together. */
    @WithDefault("50331648")
    long unsent();
}
