package org.gongkai.deploy.fuzz;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Values as a schema wants them: its examples, its choices, or something of the type. */
final class SchemaValues {

    private static final int DEEPEST = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ContractOperation operation;
    private final Learned learned;
    private final Chance chance;

    SchemaValues(ContractOperation operation, Learned learned, Chance chance) {
        this.operation = operation;
        this.learned = learned;
        this.chance = chance;
    }

    /** A value of a property or parameter. */
    JsonNode value(String name, JsonNode schema) {
        return value(name, schema, 0);
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        JsonNode example = given.at("/examples/0");
        JsonNode schema = operation.resolve(given);
        if (example.isMissingNode()) {
            example = schema.at("/examples/0");
        }
        List<String> known = learned.values(name);
        // Of a body that nobody knows nothing is found, and nothing taken.
        boolean isLearned = name.equals("agencyCode") ? !chance.oneIn(6) : chance.oneIn(3);
        if (isLearned && !known.isEmpty()) {
            return ofType(schema, chance.of(known));
        }
        if (!example.isMissingNode() && !chance.oneIn(8)) {
            return example.deepCopy();
        }
        if (schema.at("/enum").size() > 0) {
            return schema.at("/enum").get(chance.below(schema.at("/enum").size()));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.at("/" + choice).size() > 0 && depth < DEEPEST) {
                return value(
                        name,
                        schema.at("/" + choice)
                                .get(chance.below(schema.at("/" + choice).size())),
                        depth + 1);
            }
        }
        return ofType(name, schema, depth);
    }

    private static JsonNode ofType(JsonNode schema, String known) {
        return schema.at("/type").asText().equals("integer") && known.matches("\\d{1,9}")
                ? NODES.numberNode(Integer.parseInt(known))
                : NODES.textNode(known);
    }

    private JsonNode ofType(String name, JsonNode schema, int depth) {
        JsonNode types = schema.at("/type");
        String type = types.isArray() ? types.get(chance.below(types.size())).asText() : types.asText("object");
        return switch (type) {
            case "string" -> NODES.textNode(text(schema));
            case "integer" -> NODES.numberNode(chance.below(5_000) - 10);
            case "number" -> NODES.numberNode(chance.below(100_000) / 100.0);
            case "boolean" -> NODES.booleanNode(chance.oneIn(2));
            case "null" -> NODES.nullNode();
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = chance.below(3); i > 0 && depth < DEEPEST; i--) {
                    array.add(value(name, schema.at("/items"), depth + 1));
                }
                yield array;
            }
            default -> object(schema, depth);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.at("/properties").properties().forEach(property -> {
            if (depth < DEEPEST && !chance.oneIn(6)) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private String text(JsonNode schema) {
        return switch (schema.at("/format").asText()) {
            case "date" -> "20%02d-%02d-%02d".formatted(chance.below(30), 1 + chance.below(12), 1 + chance.below(28));
            case "date-time" -> "2024-03-01T08:00:00+08:00";
            case "uuid" -> "0190d3a4-0000-7000-8000-00000000%04x".formatted(chance.below(65_536));
            case "uri" -> "https://example.org/" + chance.below(10);
            default -> chance.of(List.of("公开", "x", "1", "2024", "关于部门预算的信息", "230505", "a-b_c"));
        };
    }
}
