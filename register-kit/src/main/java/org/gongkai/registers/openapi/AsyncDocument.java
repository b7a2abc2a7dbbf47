package org.gongkai.registers.openapi;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.gongkai.registers.event.CloudEventDocuments;

/** The events that a service posts to webhooks as an AsyncAPI document: what all have in common, and what tells one from the other. */
public final class AsyncDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final ObjectNode document = NODES.objectNode().put("asyncapi", "3.0.0");
    private final ObjectNode channel;
    private final ObjectNode components;
    private final ObjectNode messages;
    private final ObjectNode schemas;

    /**
     * A document without events yet.
     *
     * @param subject what the subject of an event is
     */
    public AsyncDocument(URI source, String title, String description, String subject) {
        document.putObject("info")
                .put("title", title)
                .put("version", "1")
                .put("description", description)
                .set("license", NODES.objectNode().put("name", "Apache-2.0"));
        document.put("defaultContentType", CloudEventDocuments.MEDIA_TYPE);
        channel = document.putObject("channels").putObject("webhook");
        channel.putNull("address")
                .put("title", "A webhook")
                .put("description", "The URL that whoever made the webhook has named");
        ObjectNode operation = document.putObject("operations").putObject("postEvent");
        operation.put("action", "send").put("summary", "An event is posted; any status of 2xx takes it");
        operation.set("channel", ref("#/channels/webhook"));
        operation.putArray("security").add(ref("#/components/securitySchemes/signature"));
        operation.putObject("bindings").putObject("http").put("method", "POST").put("bindingVersion", "0.3.0");
        components = document.putObject("components");
        messages = components.putObject("messages");
        schemas = components.putObject("schemas");
        addEnvelope(source, subject);
        ObjectNode headers = object("WebhookHeaders", List.of("webhook-id", "webhook-timestamp", "webhook-signature"));
        headers.put("additionalProperties", true);
        text(headers, "webhook-id").put("description", "The id of the event, the same whenever it is posted");
        text(headers, "webhook-timestamp").put("description", "When it was posted, in seconds since 1970");
        text(headers, "webhook-signature").put("pattern", "^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$");
    }

    private void addEnvelope(URI source, String subject) {
        ObjectNode event =
                object("CloudEvent", List.of("specversion", "id", "source", "type", "subject", "time", "data"));
        constant(event, "specversion", "1.0");
        text(event, "id").put("format", "uuid");
        constant(event, "source", source.toString());
        text(event, "type");
        text(event, "subject").put("description", subject);
        text(event, "time").put("format", "date-time");
        constant(event, "datacontenttype", "application/json");
        properties(event).putObject("data").put("type", "object");
    }

    /** The document as YAML. */
    public String yaml() {
        components
                .putObject("securitySchemes")
                .putObject("signature")
                .put("type", "httpApiKey")
                .put("name", "webhook-signature")
                .put("in", "header")
                .put(
                        "description",
                        "By the scheme of Standard Webhooks: `v1,` and the Base64 of the HMAC-SHA256 over webhook-id,"
                                + " webhook-timestamp and the body as it came, joined by dots. The key is the secret behind"
                                + " `whsec_`, out of its Base64. While a former secret is valid there are two, with a blank"
                                + " between them: one that is right is enough. What is older than some minutes is to be"
                                + " refused; what has come before is known by webhook-id.");
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds an event.
     *
     * @param name of the message
     * @param dataSchema schema of its data, of which more is known
     */
    public void add(
            String name, String type, String title, String summary, String dataSchema, Stream<ObjectNode> known) {
        channel.withObjectProperty("messages").set(name, ref("#/components/messages/" + name));
        ObjectNode message = messages.putObject(name)
                .put("name", type)
                .put("title", title)
                .put("summary", summary)
                .put("contentType", CloudEventDocuments.MEDIA_TYPE);
        message.set("headers", ref("#/components/schemas/WebhookHeaders"));
        message.set("payload", ref("#/components/schemas/" + name + "Event"));
        schemas.set(name + "Event", event(type, dataSchema, known));
    }

    /** The event of a type: a CloudEvent with data of this kind, of which more is known. */
    private static ObjectNode event(String type, String dataSchema, Stream<ObjectNode> known) {
        ObjectNode data = NODES.objectNode();
        ArrayNode all = data.putArray("allOf").add(ref("#/components/schemas/" + dataSchema));
        known.forEach(all::add);
        ObjectNode own = NODES.objectNode().put("type", "object");
        constant(own, "type", type);
        properties(own).set("data", data);
        ObjectNode event = NODES.objectNode();
        event.putArray("allOf").add(ref("#/components/schemas/CloudEvent")).add(own);
        return event;
    }

    /** A schema of an object, to which its properties are added. */
    public ObjectNode object(String name, List<String> required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        ArrayNode names = schema.putArray("required");
        required.forEach(names::add);
        schema.putObject("properties");
        return schema.put("additionalProperties", false);
    }

    /** A schema of the names of some constants. */
    public void names(String name, List<String> names) {
        ArrayNode values = schemas.putObject(name).put("type", "string").putArray("enum");
        names.forEach(values::add);
    }

    /** That a property has this value. */
    public static ObjectNode property(String name, String value) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        constant(schema, name, value);
        return schema;
    }

    /** Adds a property that is another schema of the document. */
    public static void reference(ObjectNode schema, String name, String other) {
        properties(schema).set(name, ref("#/components/schemas/" + other));
    }

    /** Adds a property that is a text. */
    public static ObjectNode text(ObjectNode schema, String name) {
        return properties(schema).putObject(name).put("type", "string");
    }

    /** Adds the code of the body. */
    public static void agencyCode(ObjectNode schema) {
        text(schema, "agencyCode").put("minLength", 18).put("maxLength", 18);
    }

    /** Adds a property that is a day. */
    public static void day(ObjectNode schema, String name, String description) {
        text(schema, name).put("format", "date").put("description", description);
    }

    /** Adds a property that is a whole number. */
    public static void whole(ObjectNode schema, String name, String description) {
        properties(schema).putObject(name).put("type", "integer").put("description", description);
    }

    /** A property that lists one or more of another schema. */
    public static void list(ObjectNode schema, String name, String other) {
        properties(schema)
                .putObject(name)
                .put("type", "array")
                .put("minItems", 1)
                .set("items", ref("#/components/schemas/" + other));
    }

    private static ObjectNode ref(String place) {
        return NODES.objectNode().put("$ref", place);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObjectProperty("properties");
    }

    private static void constant(ObjectNode schema, String name, String value) {
        properties(schema).putObject(name).put("const", value);
    }
}
