package org.gongkai.registers.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongkai.kit.datakey.DataKey;

/** Keyed hashes of parts of words; one of these is for a few records, and knows what it has hashed before. */
public final class WordHashes {

    private static final int BYTES = 4;

    private final DataKey key;
    private final String index;
    private final Map<String, Map<String, Integer>> known = new HashMap<>();

    /**
     * Hashes for an index.
     *
     * @param index its name: the same words have other hashes in another one
     */
    public WordHashes(DataKey key, String index) {
        this.key = key;
        this.index = index;
    }

    /** The hashes of parts of what is written to a body, as PostgreSQL writes an array. */
    public String own(String agencyCode, Collection<String> parts) {
        return array("own words", agencyCode, parts);
    }

    /** The hashes of parts of the names of those who write to a body. */
    public String name(String agencyCode, Collection<String> parts) {
        return array("name", agencyCode, parts);
    }

    private String array(String kind, String agencyCode, Collection<String> parts) {
        String place = kind + "\n" + agencyCode + "\n";
        Map<String, Integer> there = known.computeIfAbsent(place, first -> new HashMap<>());
        IntStream hashes =
                parts.stream().mapToInt(part -> there.computeIfAbsent(part, unknown -> hash(place + unknown)));
        return hashes.sorted().distinct().mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Few bytes, so that the index is small: what shares them by chance is told apart by the text itself. */
    private int hash(String part) {
        byte[] tag = Base64.getDecoder().decode(key.index(index + "\n" + part));
        return ByteBuffer.wrap(tag, tag.length - BYTES, BYTES).getInt();
    }
}
