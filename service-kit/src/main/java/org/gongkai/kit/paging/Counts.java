package org.gongkai.kit.paging;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;

/**
 * How many of a list there are.
 *
 * @param counts how many have which value, by the name of what they are counted by; those without any under an empty one
 * @param exact whether they are just so many; otherwise they are those that an index of words has found, all that are meant and
 *     maybe some that have the characters of a word apart
 */
public record Counts(long total, Map<String, Map<Optional<String>, Long>> counts, boolean exact) {

    /** Exact ones. */
    public Counts(long total, Map<String, Map<Optional<String>, Long>> counts) {
        this(total, counts, true);
    }

    /** Reads {@code by}: names with commas or one by one; at least one, and each one of those there are. */
    public static SequencedSet<String> by(List<String> given, Collection<String> names) {
        if (given == null || given.isEmpty()) {
            throw Problem.invalid("by", KitWords.NEEDED);
        }
        SequencedSet<String> by = new LinkedHashSet<>();
        given.stream().flatMap(value -> Stream.of(value.split(",", -1))).forEach(name -> {
            if (!names.contains(name)) {
                throw Problem.invalid("by", KitWords.NOT_ONE_OF.with(List.copyOf(names)));
            }
            by.add(name);
        });
        return by;
    }
}
