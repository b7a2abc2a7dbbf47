package org.gongkai.deploy.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** An operation of the description of the API. */
record ContractOperation(String path, String method, JsonNode node, JsonNode document) {

    /** Every operation of the description. */
    static List<ContractOperation> all(JsonNode document) {
        List<ContractOperation> operations = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operations.add(new ContractOperation(
                                path.getKey(), method.getKey().toUpperCase(), method.getValue(), document))));
        return operations;
    }

    /** The parameters that stand in a part of the request: {@code path}, {@code query}, {@code header}. */
    List<JsonNode> parameters(String in) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode parameter : node.at("/parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.at("/in").asText().equals(in)) {
                parameters.add(resolved);
            }
        }
        return parameters;
    }

    /** The media types of the body; none where there is none. */
    List<String> mediaTypes() {
        List<String> types = new ArrayList<>();
        node.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    Optional<JsonNode> bodySchema(String mediaType) {
        return node.at("/requestBody/content").optional(mediaType).flatMap(content -> content.optional("schema"));
    }

    /** The schema that a reference leads to. */
    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref")
                ? resolve(document.at(schema.at("/$ref").asText().substring(1)))
                : schema;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
