package org.gongkai.kit.testing.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** What its paths begin with: everything below these is part of the API. */
    private final Set<String> roots = new HashSet<>();

    /** Headers that some answer is said to have, in small letters: which others have is told of each as well. */
    private final Set<String> told = new HashSet<>();

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
            roots.add(root(path.getKey()));
        });
        document.path("paths").findValues("headers").forEach(this::tell);
        document.path("components").path("responses").findValues("headers").forEach(this::tell);
    }

    private void tell(JsonNode headers) {
        headers.fieldNames().forEachRemaining(name -> told.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Where an answer is not as described, each with the operation and the status. */
    List<String> faults(SentAnswer answer) {
        return operation(answer.method(), answer.path())
                .map(known -> known.faults(answer))
                .orElseGet(() -> undescribed(answer));
    }

    /** Pages and what they are made of stand beside the API; what HTTP answers of itself (OPTIONS) is no operation. */
    private List<String> undescribed(SentAnswer answer) {
        boolean isOperation = METHODS.contains(answer.method().toLowerCase(Locale.ROOT));
        return isOperation && answer.isGood() && roots.contains(root(answer.path()))
                ? List.of("%s %s %d is of no operation that is described"
                        .formatted(answer.method(), answer.path(), answer.status()))
                : List.of();
    }

    private static String root(String path) {
        return path.split("/", 3)[1];
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
        Map<String, DescribedHeader> headers = new HashMap<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode described = resolve(header.getValue());
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT),
                    new DescribedHeader(
                            schemas.schema(described.path("schema")),
                            described.path("required").asBoolean()));
        });
        return new DescribedAnswer(bodies, headers, told);
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }
}
