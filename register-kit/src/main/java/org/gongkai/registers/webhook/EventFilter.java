package org.gongkai.registers.webhook;

import java.util.Set;

/**
 * Which events are wanted; all of them when nothing is named.
 *
 * @param types whole types
 * @param prefixes what types begin with
 */
public record EventFilter(Set<String> types, Set<String> prefixes) {

    public EventFilter {
        types = Set.copyOf(types);
        prefixes = Set.copyOf(prefixes);
    }

    /** Whether an event of this type is wanted. */
    public boolean wants(String type) {
        return types.isEmpty() && prefixes.isEmpty()
                || types.contains(type)
                || prefixes.stream().anyMatch(type::startsWith);
    }
}
