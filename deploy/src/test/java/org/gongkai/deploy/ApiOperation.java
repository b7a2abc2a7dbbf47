package org.gongkai.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** An operation of the API description. */
record ApiOperation(String path, String method, JsonNode node, JsonNode document) {

    /** Every operation of the document. */
    static List<ApiOperation> all(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .forEach(method -> operations.add(
                                new ApiOperation(path.getKey(), method.getKey(), method.getValue(), document))));
        return operations;
    }

    List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameters::add);
        return parameters;
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    String mediaType() {
        return hasBody() ? node.path("requestBody").path("content").fieldNames().next() : "application/json";
    }

    /** The record's tag for a correction, which the body then refuses; a stale one for a voiding. */
    String tag() {
        return method.equals("patch") ? "\"1\"" : "\"9\"";
    }

    /** Whether it has a parameter of this name. */
    boolean takes(String name) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    /** Whether it wants a parameter of this name. */
    boolean wants(String name) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name)
                        && parameter.path("required").asBoolean());
    }

    /** The example that the description gives for a parameter. */
    String example(JsonNode parameter) {
        return parameter.path("schema").path("examples").path(0).asText("1");
    }

    /** The first of the values that a parameter may have. */
    String firstChoice(String name) {
        JsonNode schema = parameters().stream()
                .filter(parameter -> parameter.path("name").asText().equals(name))
                .map(parameter -> resolve(parameter.path("schema")))
                .findFirst()
                .orElseThrow();
        return (schema.has("items") ? resolve(schema.path("items")) : schema)
                .path("enum")
                .path(0)
                .asText();
    }

    /** A body that is well-formed and says as little as there is to say: a reason where one is needed. */
    String smallestBody() {
        if (!mediaType().endsWith("json")) {
            return "";
        }
        return Stream.of("reason", "comment", "text")
                .filter(name -> bodySchema().path("properties").has(name))
                .findFirst()
                .map(name -> "{\"" + name + "\": \"x\"}")
                // A body of another shape lacks everything; that of a correction is made of the record's fields, and a
                // reason.
                .orElse(method.equals("put") ? "{}" : "{\"reason\": \"x\"}");
    }

    /** Whether it registers a record of a register, which takes files of them too. */
    boolean isRegistration() {
        return method.equals("post") && document.path("paths").has(path + "/imports");
    }

    /** The path of the register that the operation works on. */
    String register() {
        return path.replaceFirst("/\\{id}.*$", "");
    }

    JsonNode bodySchema() {
        return resolve(
                node.path("requestBody").path("content").path(mediaType()).path("schema"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    /** The schema that a reference leads to, unless it says what matters itself. */
    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") && !schema.has("examples")
                ? resolve(document.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }
}
