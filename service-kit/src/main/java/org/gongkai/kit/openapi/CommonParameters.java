package org.gongkai.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import org.gongkai.kit.web.idempotency.Idempotent;

/**
 * What the parameters that several operations take look like: by their name, which means the same everywhere. The words
 * are parameters of the components: a service has its own in the document that the scanner merges, the kits add theirs.
 */
public final class CommonParameters {

    private final Map<String, Parameter> words;

    private CommonParameters(Map<String, Parameter> words) {
        this.words = words;
    }

    /** Takes the words out of the components: in the description they stand at the operations. */
    static CommonParameters takenFrom(Components components) {
        Map<String, Parameter> words =
                Optional.ofNullable(components.getParameters()).orElse(Map.of());
        components.setParameters(null);
        return new CommonParameters(words);
    }

    /** Adds the words of a parameter. */
    public static void add(Components components, String name, String description, Schema schema) {
        components.addParameter(
                name,
                OASFactory.createParameter().name(name).description(description).schema(schema));
    }

    /** Adds the words of a parameter whose schema the code says, unless the service has its own. */
    public static void add(Components components, String name, String description) {
        if (components.getParameters() == null || !components.getParameters().containsKey(name)) {
            components.addParameter(
                    name, OASFactory.createParameter().name(name).description(description));
        }
    }

    /** A query parameter by its name. */
    public static Parameter query(String name) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY);
    }

    /** Describes the parameters of an operation, and the headers that the kit honours for it. */
    void describe(PathItem.HttpMethod method, Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
        switch (method) {
            case GET -> operation.addParameter(header("If-None-Match", "Answer 304 when this ETag still holds"));
            case POST -> describeKey(operation);
            case PUT, PATCH, DELETE, HEAD, OPTIONS, TRACE -> {}
        }
    }

    /** A POST takes a key unless it says why not. */
    private static void describeKey(Operation operation) {
        if (operation.getExtensions() != null && operation.getExtensions().containsKey(Idempotent.NO_KEY)) {
            return;
        }
        Parameter key = header(
                "Idempotency-Key",
                "Do the work once: for seven days a repetition with this key gets the first answer again");
        key.getSchema().minLength(1).maxLength(200).pattern("^[!-~]+$");
        operation.addParameter(key);
        Responses.problems(operation, "409", "422");
    }

    private void describe(Parameter parameter) {
        describeWords(parameter);
        // The scanner takes the example of one value for that of the list.
        if (parameter.getExample() != null
                && !(parameter.getExample() instanceof List)
                && isOf(parameter.getSchema(), Schema.SchemaType.ARRAY)) {
            Object one = parameter.getExample();
            parameter.setExample(List.of(
                    isOf(parameter.getSchema().getItems(), Schema.SchemaType.STRING) ? String.valueOf(one) : one));
        }
    }

    private static boolean isOf(Schema schema, Schema.SchemaType type) {
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }

    private void describeWords(Parameter parameter) {
        Parameter word = words.get(parameter.getName());
        if (word != null && parameter.getDescription() == null) {
            parameter.description(word.getDescription());
            if (word.getSchema() != null) {
                parameter.schema(word.getSchema());
            }
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(Schemas.text());
    }
}
