package org.gongkai.kit.testing.contract;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

/** The JSON Schemas (2020-12) of a description, each compiled when it is first asked and once; formats are held to. */
final class DescribedSchemas {

    private static final String COMPONENTS = "urn:gongkai:described";

    private final SchemaRegistry registry;
    private final AtomicInteger serial = new AtomicInteger();

    DescribedSchemas(JsonNode document) {
        String components = JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set("components", document.path("components"))
                .toString();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(COMPONENTS, components))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .pathType(PathType.JSON_POINTER)
                                .locale(Locale.ENGLISH)
                                .build()));
    }

    /** One that stands somewhere in the description; what it refers to is among the components. */
    DescribedSchema schema(JsonNode schema) {
        String text = schema.toString().replace("\"#/components/", "\"" + COMPONENTS + "#/components/");
        return new DescribedSchema(registry.getSchema(
                SchemaLocation.of(COMPONENTS + ":" + serial.incrementAndGet()), text, InputFormat.JSON));
    }
}
