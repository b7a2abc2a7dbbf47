package org.gongkai.registers.webhook.address;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where webhooks may lead. */
@ConfigMapping(prefix = "gongkai.webhook-addresses")
public interface AddressSettings {

    /** Whether addresses without TLS are allowed, for a network of one's own. */
    @WithDefault("false")
    boolean plainHttp();

    /** The ports that may be called; 0 stands for any. */
    @WithDefault("443")
    Set<Integer> ports();

    /** Hosts that alone may be called, with everything below them; without it any in the open network. */
    Optional<List<String>> hosts();

    /**
     * Networks that may be called although they are not open, such as {@code 10.8.0.0/16}; a government network of its own
     * has them.
     */
    Optional<List<String>> insideNetworks();

    /** How long an answer may take; with the looking up of a name less than the outbox's lease. */
    @WithDefault("5S")
    Duration patience();
}
