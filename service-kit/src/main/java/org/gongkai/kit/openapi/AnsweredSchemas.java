package org.gongkai.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What is answered and never asked has all of its members, be they null: a client need not look whether they are there. A schema
 * that says itself which are required, how many there are or that there are no others, is left as it is.
 */
final class AnsweredSchemas {

    private AnsweredSchemas() {}

    static void require(OpenAPI api) {
        SchemaTree schemas = SchemaTree.of(api);
        List<Operation> operations = api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        Set<Schema> asked = schemas.reached(operations.stream().flatMap(AnsweredSchemas::asked));
        Set<Schema> answered = schemas.reached(operations.stream()
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(APIResponse::getContent)
                .flatMap(AnsweredSchemas::schemas));
        answered.removeAll(asked);
        answered.forEach(AnsweredSchemas::requireAll);
    }

    private static void requireAll(Schema schema) {
        if (schema.getProperties() != null
                && schema.getRequired() == null
                && schema.getMinProperties() == null
                && schema.getAdditionalPropertiesSchema() == null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static Stream<Schema> asked(Operation operation) {
        Stream<Schema> body = Stream.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .flatMap(AnsweredSchemas::schemas);
        Stream<Schema> parameters = Stream.ofNullable(operation.getParameters())
                .flatMap(Collection::stream)
                .map(parameter -> parameter.getSchema());
        return Stream.concat(body, parameters);
    }

    private static Stream<Schema> schemas(Content content) {
        return Stream.ofNullable(content)
                .flatMap(all -> all.getMediaTypes().values().stream())
                .map(MediaType::getSchema);
    }
}
