package org.gongkai.registers.testing;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How PostgreSQL has run a query, as {@code explain (analyze, format json)} tells it. */
public final class QueryPlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> nodes = new ArrayList<>();
    private final String text;

    private QueryPlan(String text) throws JsonProcessingException {
        this.text = text;
        collect(JSON.readTree(text).path(0).path("Plan"));
    }

    /** Reads the answer of {@code explain}. */
    public static QueryPlan parse(String text) {
        try {
            return new QueryPlan(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** The nodes that read the table from its beginning to its end. */
    public List<String> sequentialScans(String table) {
        return nodes.stream()
                .filter(node -> node.path("Relation Name").asText().equals(table))
                .map(node -> node.path("Node Type").asText())
                .filter(type -> type.contains("Seq Scan"))
                .toList();
    }

    /** How many rows of the table, or of an index of it, were looked at. */
    public long read(String table) {
        return Math.round(nodes.stream()
                .filter(node -> node.path("Relation Name").asText().equals(table))
                .mapToDouble(node -> node.path("Actual Loops").asDouble()
                        * (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble()))
                .sum());
    }

    private void collect(JsonNode node) {
        nodes.add(node);
        node.path("Plans").forEach(this::collect);
    }

    @Override
    public String toString() {
        return text;
    }
}
