package org.gongkai.request.service;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.gongkai.registers.service.Peer;
import org.gongkai.registers.service.Peers;

/** The other services that count by calendars, as far as it is set where they are. */
@ApplicationScoped
public class CalendarServices {

    /** Shorter than the lease of a message. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final Map<String, Peer<CalendarService>> byName = new LinkedHashMap<>();

    CalendarServices(
            @ConfigProperty(name = "gongkai.sources.litigation") Optional<URI> litigation,
            @ConfigProperty(name = "gongkai.sources.disclosure") Optional<URI> disclosure,
            Peers peers) {
        litigation.ifPresent(
                origin -> byName.put("litigation-service", peers.at(origin, CalendarService.class, TO_ANSWER)));
        disclosure.ifPresent(
                origin -> byName.put("disclosure-service", peers.at(origin, CalendarService.class, TO_ANSWER)));
    }

    /** Their names. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The one of a name; empty where it is not set any more where it is. */
    public Optional<Peer<CalendarService>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
