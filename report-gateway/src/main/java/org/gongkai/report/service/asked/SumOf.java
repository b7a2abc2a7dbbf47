package org.gongkai.report.service.asked;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The groups of bodies that a service shall add up, as of a moment of recording; null for now. */
public record SumOf(List<Group> groups, String asOf) {

    /** Bodies that are added up. */
    public record Group(List<String> agencyCodes) {

        public Group {
            agencyCodes = List.copyOf(agencyCodes);
        }
    }

    public SumOf {
        groups = List.copyOf(groups);
    }

    /** The figures of each of these groups, of now when no moment is given. */
    public static SumOf groups(List<? extends Collection<String>> bodies, Optional<Instant> asOf) {
        return new SumOf(
                bodies.stream().map(group -> new Group(List.copyOf(group))).toList(),
                asOf.map(Instant::toString).orElse(null));
    }
}
