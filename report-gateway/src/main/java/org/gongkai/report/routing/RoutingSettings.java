package org.gongkai.report.routing;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How requests are passed on to the services. */
@ConfigMapping(prefix = "gongkai.routing")
public interface RoutingSettings {

    /** Connections to one service; each carries one request at a time. */
    @WithDefault("64")
    int connections();

    /** Requests of one caller, or of one address without an account, that are with the services at a time. */
    @WithDefault("16")
    int ofOneCaller();

    /** How long a request may wait for one of them. */
    @WithDefault("10S")
    Duration waitForConnection();

    /**
     * How long a connection without a request is kept. Shorter than the services' {@code gongkai.connections.idle}, so
     * that the one end that closes a connection is the one that would use it next.
     */
    @WithDefault("20S")
    Duration idle();

    /** Bytes of the largest body that is taken in to be passed on; each service has limits of its own for what it takes. */
    @WithDefault("268435456")
    long largestBody();

    /** Bytes of bodies and answers that wait in files for the other end, for all clients together. */
    @WithDefault("4294967296")
    long waiting();

    /** The same for one caller, or one address without an account. */
    @WithDefault("1073741824")
    long waitingOfOneCaller();

    /** How long a service may need to begin the answer to a read, or to go on with it. */
    @WithDefault("1M")
    Duration readPatience();

    /** How long a service may be silent over a write: large imports are. */
    @WithDefault("10M")
    Duration writePatience();
}
