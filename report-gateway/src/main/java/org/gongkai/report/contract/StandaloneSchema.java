package org.gongkai.report.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A schema of the description as a JSON Schema of its own (2020-12), which any validator compiles, however strict: what it refers to
 * stands in its {@code $defs}, it has no keyword that JSON Schema does not know, and instead of formats, which validators need not
 * know, it has patterns.
 */
public final class StandaloneSchema {

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";

    /** Keywords whose value is a schema, those whose value lists schemas, and those that have schemas by name. */
    private static final Set<String> ONE = Set.of("items", "additionalProperties", "not", "contains", "propertyNames");

    private static final Set<String> SEVERAL = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");

    /** Of OpenAPI alone. */
    private static final Set<String> FOREIGN = Set.of("discriminator", "example", "externalDocs", "nullable", "xml");

    private static final Map<String, String> PATTERNS = Map.of(
            "date",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "date-time",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$",
            "uuid",
            "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

    private final JsonNode schemas;
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    private final Deque<String> rest = new ArrayDeque<>();

    private StandaloneSchema(JsonNode schemas) {
        this.schemas = schemas;
    }

    /**
     * Makes one.
     *
     * @param description where it stands among the components
     * @param name its name there
     * @param id what it is called as a document
     */
    public static ObjectNode of(JsonNode description, String name, String id) {
        StandaloneSchema made = new StandaloneSchema(description.requiredAt("/components/schemas"));
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id);
        document.put("$ref", made.reference(COMPONENTS + name));
        while (!made.rest.isEmpty()) {
            String next = made.rest.pop();
            made.definitions.set(next, made.schema(made.schemas.required(next)));
        }
        document.set("$defs", made.definitions);
        return document;
    }

    private String reference(String place) {
        String name = place.substring(COMPONENTS.length());
        if (!definitions.has(name)) {
            definitions.putNull(name);
            rest.push(name);
        }
        return DEFINITIONS + name;
    }

    private JsonNode schema(JsonNode from) {
        if (!from.isObject()) {
            return from;
        }
        ObjectNode to = JsonNodeFactory.instance.objectNode();
        from.properties().forEach(member -> add(to, member.getKey(), member.getValue()));
        return to;
    }

    private void add(ObjectNode to, String keyword, JsonNode value) {
        if (keyword.equals("$ref")) {
            to.put(keyword, reference(value.textValue()));
        } else if (keyword.equals("format")) {
            Optional.ofNullable(PATTERNS.get(value.textValue())).ifPresent(pattern -> to.put("pattern", pattern));
        } else if (ONE.contains(keyword)) {
            to.set(keyword, schema(value));
        } else if (SEVERAL.contains(keyword)) {
            ArrayNode all = to.putArray(keyword);
            value.forEach(one -> all.add(schema(one)));
        } else if (NAMED.contains(keyword)) {
            ObjectNode all = to.putObject(keyword);
            value.properties().forEach(one -> all.set(one.getKey(), schema(one.getValue())));
        } else if (!FOREIGN.contains(keyword) && !keyword.startsWith("x-")) {
            to.set(keyword, value);
        }
    }
}
