package org.gongkai.report.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The bodies that a service shall add up, as of a moment of recording; null for now. */
public record SumOf(List<String> agencyCodes, String asOf) {

    /** The figures of these bodies, of now when no moment is given. */
    public static SumOf bodies(Collection<String> agencyCodes, Optional<Instant> asOf) {
        return new SumOf(List.copyOf(agencyCodes), asOf.map(Instant::toString).orElse(null));
    }
}
