package org.gongkai.request.search;

import java.util.Map;
import java.util.Optional;

/**
 * How many applications have which value.
 *
 * @param exact whether they are just so many; otherwise they are those that the index of words has found, all that are meant and maybe
 *     some that have the characters of a word apart
 */
public record CountedValues(Map<Counted, Map<Optional<String>, Long>> numbers, boolean exact) {}
