package org.gongkai.kit.testing.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The operations of an OpenAPI document (3.1), and what it says that they answer. */
final class DescribedApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");

    private final JsonNode document;
    private final DescribedSchemas schemas;
    private final PathTree<Map<String, DescribedOperation>> operations = new PathTree<>();

    DescribedApi(JsonNode document) {
        this.document = document;
        this.schemas = new DescribedSchemas(document);
        document.path("paths").properties().forEach(path -> {
            Map<String, DescribedOperation> all = new HashMap<>();
            path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(method -> all.put(
                            method.getKey(),
                            operation(
                                    method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    method.getValue())));
            operations.put(path.getKey(), all);
        });
    }

    /** The operation that a request is for; that of a head is the one that it is the head of. */
    Optional<DescribedOperation> operation(String method, String path) {
        return operations
                .find(path)
                .flatMap(all -> Optional.ofNullable(all.get(method.toLowerCase(Locale.ROOT)))
                        .or(() -> method.equals("HEAD") ? Optional.ofNullable(all.get("get")) : Optional.empty()));
    }

    /** Every operation with each of its statuses, such as {@code readLetter 200}. */
    List<String> statuses() {
        List<String> all = new ArrayList<>();
        for (JsonNode path : document.path("paths")) {
            path.properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .map(Map.Entry::getValue)
                    .forEach(operation -> operation
                            .path("responses")
                            .fieldNames()
                            .forEachRemaining(status ->
                                    all.add(operation.path("operationId").asText() + " " + status)));
        }
        return all;
    }

    private DescribedOperation operation(String name, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        return new DescribedOperation(
                name,
                operation.path("operationId").asText(name),
                status -> Optional.of(responses.path(String.valueOf(status)))
                        .filter(response -> !response.isMissingNode())
                        .or(() -> Optional.ofNullable(responses.get("default")))
                        .map(response -> answer(resolve(response))));
    }

    private DescribedAnswer answer(JsonNode response) {
        Map<String, Optional<DescribedSchema>> bodies = new HashMap<>();
        response.path("content")
                .properties()
                .forEach(type -> bodies.put(
                        type.getKey().split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                        Optional.ofNullable(type.getValue().get("schema")).map(schemas::schema)));
        Map<String, DescribedSchema> headers = new HashMap<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode described = resolve(header.getValue());
            if (described.path("required").asBoolean()) {
                headers.put(header.getKey(), schemas.schema(described.path("schema")));
            }
        });
        return new DescribedAnswer(bodies, headers);
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }
}
