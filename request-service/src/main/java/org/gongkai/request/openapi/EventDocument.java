package org.gongkai.request.openapi;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.gongkai.form.words.Language;
import org.gongkai.kit.event.CloudEventDocuments;
import org.gongkai.request.announcement.EventCatalogue;
import org.gongkai.request.announcement.TermChange;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.reminder.Threshold;
import org.gongkai.request.reminder.Thresholds;

/** The events of this service as an AsyncAPI document, made of the tables that they come from. */
@Singleton
public class EventDocument {

    private static final String PROPOSED = "stepProposed";
    private static final String TERMS_MOVED = "termsMoved";
    private static final String REMINDER = "reminder";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final CloudEventDocuments events;
    private final ObjectMapper mapper;

    EventDocument(CloudEventDocuments events, ObjectMapper mapper) {
        this.events = events;
        this.mapper = mapper;
    }

    /** The document as YAML. */
    public String yaml() {
        try {
            return YAML.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode document() {
        ObjectNode document = mapper.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Gongkai request service: events")
                .put("version", "1")
                .put(
                        "description",
                        "What happens to applications for disclosure (依申请公开), posted to webhooks as CloudEvents 1.0: one"
                                + " event for each step of the life cycle, for each that waits for agreement, for last days that move without a step, and"
                                + " reminders. Events carry numbers, codes and"
                                + " days, no names and no words of anybody. Those about one record arrive in their order;"
                                + " one may arrive twice, with the same id.")
                .set("license", mapper.createObjectNode().put("name", "Apache-2.0"));
        document.put("defaultContentType", CloudEventDocuments.MEDIA_TYPE);
        ObjectNode channel = document.putObject("channels").putObject("webhook");
        channel.putNull("address")
                .put("title", "A webhook")
                .put("description", "The URL that whoever made the webhook has named");
        ObjectNode operation = document.putObject("operations").putObject("postEvent");
        operation.put("action", "send").put("summary", "An event is posted; any status of 2xx takes it");
        operation.set("channel", ref("#/channels/webhook"));
        operation.putArray("security").add(ref("#/components/securitySchemes/signature"));
        operation.putObject("bindings").putObject("http").put("method", "POST").put("bindingVersion", "0.3.0");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        ObjectNode schemas = components.putObject("schemas");
        new EventSchemas(schemas).addCommon(events.source());
        for (Transition row : EventCatalogue.steps()) {
            add(channel, messages, row.step().code(), message(row));
            schemas.set(row.step().code() + "Event", stepSchema(row));
        }
        add(channel, messages, PROPOSED, proposed());
        schemas.set(PROPOSED + "Event", EventSchemas.event(EventCatalogue.PROPOSED, "ProposalData", Stream.empty()));
        add(channel, messages, TERMS_MOVED, termsMoved());
        schemas.set(
                TERMS_MOVED + "Event", EventSchemas.event(EventCatalogue.TERMS_MOVED, "MovedTermData", Stream.empty()));
        add(channel, messages, REMINDER, reminder());
        schemas.set(REMINDER + "Event", EventSchemas.event(EventCatalogue.REMINDER, "ReminderData", Stream.empty()));
        addSignature(components);
        return document;
    }

    private static void add(ObjectNode channel, ObjectNode messages, String name, ObjectNode message) {
        channel.withObjectProperty("messages").set(name, ref("#/components/messages/" + name));
        messages.set(name, message);
    }

    private ObjectNode message(Transition row) {
        return message(
                EventCatalogue.type(row.step()),
                row.step().code(),
                row.step().said().in(Language.CHINESE),
                row.step().said().in(Language.ENGLISH));
    }

    private ObjectNode proposed() {
        return message(EventCatalogue.PROPOSED, PROPOSED, "待批准", "A step waits for somebody's agreement");
    }

    private ObjectNode termsMoved() {
        return message(
                EventCatalogue.TERMS_MOVED, TERMS_MOVED, "期限变动", "Last days move without a step of the application");
    }

    private ObjectNode reminder() {
        return message(EventCatalogue.REMINDER, REMINDER, "催办", "A term comes near, or is over");
    }

    private ObjectNode message(String type, String name, String title, String summary) {
        ObjectNode message = mapper.createObjectNode()
                .put("name", type)
                .put("title", title)
                .put("summary", summary)
                .put("contentType", CloudEventDocuments.MEDIA_TYPE);
        message.set("headers", ref("#/components/schemas/WebhookHeaders"));
        message.set("payload", ref("#/components/schemas/" + name + "Event"));
        return message;
    }

    /** That of a step, with what the table says of it. */
    private static ObjectNode stepSchema(Transition row) {
        Stream<ObjectNode> stage = switch (row.to()) {
            case Transition.Target.To(Stage to) -> Stream.of(EventSchemas.property("stage", to.name()));
            case Transition.Target.Same same -> Stream.empty();
            case Transition.Target.Before before -> Stream.empty();
        };
        return EventSchemas.event(
                EventCatalogue.type(row.step()),
                "StepData",
                Stream.concat(Stream.of(EventSchemas.property("step", row.step().code())), stage));
    }

    private static void addSignature(ObjectNode components) {
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
    }

    private static ObjectNode ref(String place) {
        return EventSchemas.ref(place);
    }

    /** What the data of all steps may say of stages and duties, and reminders of terms. */
    static void enums(ObjectNode stage, ObjectNode duty, ObjectNode timer, ObjectNode threshold, ObjectNode cause) {
        names(stage, Stream.of(Stage.values()).map(Enum::name).toList());
        names(duty, Stream.of(Duty.values()).map(Enum::name).toList());
        names(timer, Thresholds.timers());
        names(threshold, Stream.of(Threshold.values()).map(Enum::name).toList());
        names(cause, Stream.of(TermChange.Cause.values()).map(Enum::name).toList());
    }

    private static void names(ObjectNode schema, List<String> names) {
        ArrayNode values = schema.put("type", "string").putArray("enum");
        names.forEach(values::add);
    }
}
