package org.gongkai.deploy.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An export of the audit of a service: its links with what they hash, and its heads. */
record AuditExport(Path file, List<Link> links, List<Head> heads) {

    static final String BEGINNING = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The place of an entry.
     *
     * @param sequence ascends over the links of all chains
     */
    record Link(long entry, String chain, long sequence, long position, String hash) {}

    /** A head, and what an authority says about when it was there. */
    record Head(String jws, Optional<String> timeStamp) {}

    /**
     * Reads an export.
     *
     * @throws IllegalArgumentException where a line is not one of an export
     */
    static AuditExport read(Path file) throws IOException {
        List<Link> links = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(AuditExport::json).forEach(line -> {
                if (line.has("head")) {
                    heads.add(new Head(
                            line.required("head").asText(),
                            Optional.ofNullable(line.get("timeStamp")).map(JsonNode::asText)));
                } else if (line.has("hash")) {
                    links.add(link(line));
                } else if (!line.has("content")) {
                    throw new IllegalArgumentException("a line is neither an entry nor a head of an audit");
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new AuditExport(file, links, heads);
    }

    int chains() {
        return (int) links.stream().map(Link::chain).distinct().count();
    }

    /** What does not hold in the chains: entries that are not what was chained, and places that are empty. */
    List<String> chainFaults() throws IOException {
        Map<String, TreeMap<Long, Link>> chains = new HashMap<>();
        links.forEach(link ->
                chains.computeIfAbsent(link.chain(), chain -> new TreeMap<>()).put(link.position(), link));
        List<String> faults = new ArrayList<>();
        chains.forEach((chain, places) -> {
            long expected = 1;
            for (long position : places.keySet()) {
                if (position != expected) {
                    faults.add("chain %s: the link of place %d is missing".formatted(chain, expected));
                }
                expected = position + 1;
            }
        });
        // A second time over the file: the contents of a large audit do not fit in memory.
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(AuditExport::json).filter(line -> line.has("hash")).forEach(line -> {
                Link link = link(line);
                Link before = chains.get(link.chain()).get(link.position() - 1);
                String hash = before == null ? BEGINNING : before.hash();
                if (!Sha256.of(hash + "\n" + line.required("content").asText()).equals(link.hash())) {
                    faults.add("chain %s: entry %d at place %d is not what was chained"
                            .formatted(link.chain(), link.entry(), link.position()));
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return faults;
    }

    private static Link link(JsonNode line) {
        return new Link(
                line.required("id").asLong(),
                line.required("chain").asText(),
                line.required("sequence").asLong(),
                line.required("position").asLong(),
                line.required("hash").asText());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "a line is no JSON: " + line.substring(0, Math.min(line.length(), 40)), e);
        }
    }

    /** What a link adds to the digest of a head. */
    static byte[] line(Link link) {
        return ("\n" + link.chain() + " " + link.position() + " " + link.hash()).getBytes(StandardCharsets.UTF_8);
    }
}
