package org.gongkai.kit.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Who has taken over whose records by a day. */
final class Successions {

    private final Map<String, AgencyFact> standing;
    private final Map<String, AgencyFact> ended;
    private final Map<String, List<String>> predecessors = new HashMap<>();

    Successions(Map<String, AgencyFact> standing, Map<String, AgencyFact> ended) {
        this.standing = standing;
        this.ended = ended;
        ended.values()
                .forEach(fact -> fact.successors().stream()
                        .findFirst()
                        .ifPresent(successor -> predecessors
                                .computeIfAbsent(successor, code -> new ArrayList<>())
                                .add(fact.code())));
    }

    /** Those that went into a body themselves. */
    List<String> before(String code) {
        return predecessors.getOrDefault(code, List.of());
    }

    /** A body and those that went into it, and into them. */
    SequencedSet<String> withPredecessors(String code) {
        SequencedSet<String> all = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (all.add(next)) {
                open.addAll(before(next));
            }
        }
        return all;
    }

    /** The body that has the records of another one now: itself while it is there, else who took them over. */
    String keeper(String code) {
        SequencedSet<String> passed = new LinkedHashSet<>();
        String keeper = code;
        while (!standing.containsKey(keeper) && passed.add(keeper) && ended.containsKey(keeper)) {
            Optional<String> successor = ended.get(keeper).successors().stream().findFirst();
            if (successor.isEmpty()) {
                return keeper;
            }
            keeper = successor.get();
        }
        return keeper;
    }
}
