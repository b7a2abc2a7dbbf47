package org.gongkai.request.openapi;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The schemas of events: what all have in common, and what tells one from the other. */
final class EventSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode schemas;

    EventSchemas(ObjectNode schemas) {
        this.schemas = schemas;
    }

    void addCommon(URI source) {
        addEnvelope(source);
        ObjectNode headers = object("WebhookHeaders", List.of("webhook-id", "webhook-timestamp", "webhook-signature"));
        text(headers, "webhook-id").put("description", "The id of the event, the same whenever it is posted");
        text(headers, "webhook-timestamp").put("description", "When it was posted, in seconds since 1970");
        text(headers, "webhook-signature").put("pattern", "^v1,[A-Za-z0-9+/=]+( v1,[A-Za-z0-9+/=]+)*$");
        addStepData();
        addProposalData();
        addMovedTermData();
        addReminderData();
        EventDocument.enums(
                schemas.putObject("Stage"),
                schemas.putObject("Duty"),
                schemas.putObject("Timer"),
                schemas.putObject("Threshold"),
                schemas.putObject("CauseOfMove"));
    }

    private void addEnvelope(URI source) {
        ObjectNode event =
                object("CloudEvent", List.of("specversion", "id", "source", "type", "subject", "time", "data"));
        constant(event, "specversion", "1.0");
        text(event, "id").put("format", "uuid");
        constant(event, "source", source.toString());
        text(event, "type");
        text(event, "subject").put("description", "Receipt number; of a submission without one, arrival number");
        text(event, "time").put("format", "date-time");
        constant(event, "datacontenttype", "application/json");
        properties(event).putObject("data").put("type", "object");
    }

    private void addStepData() {
        ObjectNode data = object("StepData", List.of("agencyCode", "stage", "step", "on"));
        numbers(data);
        properties(data).set("stage", ref("#/components/schemas/Stage"));
        text(data, "step").put("description", "Its code in the table of the life cycle");
        day(data, "on", "Day on which it happened");
        day(data, "dueOn", "Last day for the reply, while it is open and where it can be told");
        text(data, "outcome").put("description", "Outcome, where there is one");
        properties(data).set("duty", ref("#/components/schemas/Duty"));
    }

    private void addProposalData() {
        ObjectNode data =
                object("ProposalData", List.of("receiptNumber", "agencyCode", "stage", "step", "number", "on"));
        text(data, "receiptNumber").put("description", "Of the application");
        text(data, "agencyCode").put("minLength", 18).put("maxLength", 18);
        properties(data).set("stage", ref("#/components/schemas/Stage"));
        text(data, "step").put("description", "Its code in the table of the life cycle");
        whole(data, "number", "Its place among the steps of the application that somebody has to agree to");
        day(data, "on", "The day that was said with it");
        day(data, "dueOn", "Last day for the reply, while it is open and where it can be told");
    }

    private void addMovedTermData() {
        ObjectNode term = object("MovedTerm", List.of("timer"));
        properties(term).set("timer", ref("#/components/schemas/Timer"));
        whole(term, "number", "Which of the application's terms of this kind");
        day(term, "before", "Its last day as it was; none where that was open");
        day(term, "after", "Its last day; none where it is open");
        ObjectNode data =
                object("MovedTermData", List.of("receiptNumber", "agencyCode", "stage", "cause", "on", "terms"));
        text(data, "receiptNumber").put("description", "Of the application");
        text(data, "agencyCode").put("minLength", 18).put("maxLength", 18);
        properties(data).set("stage", ref("#/components/schemas/Stage"));
        properties(data).set("cause", ref("#/components/schemas/CauseOfMove"));
        day(data, "on", "Day from which the last days are other ones");
        day(data, "dueOn", "Last day for the reply where that moves, or for the further decision");
        properties(data)
                .putObject("terms")
                .put("type", "array")
                .put("minItems", 1)
                .set("items", ref("#/components/schemas/MovedTerm"));
    }

    private void addReminderData() {
        ObjectNode data = object("ReminderData", List.of("agencyCode", "stage", "timer", "threshold", "dueOn"));
        numbers(data);
        properties(data).set("stage", ref("#/components/schemas/Stage"));
        properties(data).set("timer", ref("#/components/schemas/Timer"));
        whole(data, "number", "Which of the record's terms of this kind");
        properties(data).set("threshold", ref("#/components/schemas/Threshold"));
        day(data, "dueOn", "Its last day; where that is open, the day that it cannot be before");
        whole(data, "daysLeft", "Working days until then, below 0 when it is over");
    }

    private static void numbers(ObjectNode data) {
        text(data, "receiptNumber").put("description", "Of the application");
        text(data, "arrivalNumber").put("description", "Of the submission");
        text(data, "agencyCode").put("minLength", 18).put("maxLength", 18);
    }

    /** The event of a type: a CloudEvent with data of this kind, of which more is known. */
    static ObjectNode event(String type, String dataSchema, Stream<ObjectNode> known) {
        ObjectNode data = NODES.objectNode();
        ArrayNode all = data.putArray("allOf").add(ref("#/components/schemas/" + dataSchema));
        known.forEach(all::add);
        ObjectNode own = NODES.objectNode();
        constant(own, "type", type);
        properties(own).set("data", data);
        ObjectNode event = NODES.objectNode();
        event.putArray("allOf").add(ref("#/components/schemas/CloudEvent")).add(own);
        return event;
    }

    /** That a property has this value. */
    static ObjectNode property(String name, String value) {
        ObjectNode schema = NODES.objectNode();
        constant(schema, name, value);
        return schema;
    }

    static ObjectNode ref(String place) {
        return NODES.objectNode().put("$ref", place);
    }

    private ObjectNode object(String name, List<String> required) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        ArrayNode names = schema.putArray("required");
        required.forEach(names::add);
        schema.putObject("properties");
        return schema.put("additionalProperties", name.equals("WebhookHeaders"));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return schema.withObjectProperty("properties");
    }

    private static ObjectNode text(ObjectNode schema, String name) {
        return properties(schema).putObject(name).put("type", "string");
    }

    private static void constant(ObjectNode schema, String name, String value) {
        properties(schema).putObject(name).put("const", value);
    }

    private static void day(ObjectNode schema, String name, String description) {
        text(schema, name).put("format", "date").put("description", description);
    }

    private static void whole(ObjectNode schema, String name, String description) {
        properties(schema).putObject(name).put("type", "integer").put("description", description);
    }
}
