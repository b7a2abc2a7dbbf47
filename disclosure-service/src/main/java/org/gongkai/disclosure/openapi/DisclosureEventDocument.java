package org.gongkai.disclosure.openapi;

import static org.gongkai.registers.openapi.AsyncDocument.agencyCode;
import static org.gongkai.registers.openapi.AsyncDocument.day;
import static org.gongkai.registers.openapi.AsyncDocument.reference;
import static org.gongkai.registers.openapi.AsyncDocument.text;
import static org.gongkai.registers.openapi.AsyncDocument.whole;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.disclosure.announcement.DisclosureEvents;
import org.gongkai.disclosure.document.life.table.DocumentStep;
import org.gongkai.disclosure.life.table.ItemStage;
import org.gongkai.disclosure.life.table.ItemStep;
import org.gongkai.disclosure.reminder.DisclosureReminderTable;
import org.gongkai.disclosure.suggestion.table.SuggestionKind;
import org.gongkai.disclosure.suggestion.table.SuggestionStage;
import org.gongkai.disclosure.suggestion.table.SuggestionStep;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.registers.event.CloudEventDocuments;
import org.gongkai.registers.openapi.AsyncDocument;
import org.gongkai.registers.reminder.Threshold;

/** The events of this service as an AsyncAPI document, made of the tables that they come from. */
@Singleton
public class DisclosureEventDocument {

    private final CloudEventDocuments events;

    DisclosureEventDocument(CloudEventDocuments events) {
        this.events = events;
    }

    /** The document as YAML. */
    public String yaml() {
        AsyncDocument document = new AsyncDocument(
                events.source(),
                "Gongkai disclosure service: events",
                "What happens to items of proactive disclosure (主动公开信息), normative documents (规范性文件), lists of columns (公开事项清单), suggestions (建议)"
                        + " and registers, posted to webhooks as CloudEvents 1.0: one event for each step, one for each import, and reminders of terms."
                        + " Events carry numbers, codes, days and addresses, no names and no words of anybody. Those about one record arrive in their"
                        + " order; one may arrive twice, with the same id.",
                "Number of what it is about: index number, document number; its id, or the code of the body, where it has none");
        addData(document);
        document.names("ItemStage", names(ItemStage.values()));
        document.names("SuggestionKind", names(SuggestionKind.values()));
        document.names("SuggestionStage", names(SuggestionStage.values()));
        document.names("Timer", DisclosureReminderTable.timers());
        document.names("Threshold", names(Threshold.values()));
        Stream.of(ItemStep.values())
                .forEach(step ->
                        addStep(document, DisclosureEvents.name(step), step.said(), "ItemStepData", step.code()));
        Stream.of(DocumentStep.values())
                .forEach(step ->
                        addStep(document, DisclosureEvents.name(step), step.said(), "DocumentStepData", step.code()));
        Stream.of(SuggestionStep.values())
                .forEach(step ->
                        addStep(document, DisclosureEvents.name(step), step.said(), "SuggestionStepData", step.code()));
        add(document, DisclosureEvents.ORDER, "批量发布", "Items are ordered to be made public", "PublicationData");
        add(document, DisclosureEvents.ORDER_CANCELLED, "取消批量发布", "Such an order is taken back", "PublicationData");
        add(document, DisclosureEvents.CATALOGUE, "清单调整", "The list of a body is laid down", "CatalogueData");
        add(document, DisclosureEvents.REGISTERED, "台账登记", "A row of a register is entered", "RecordData");
        add(document, DisclosureEvents.CORRECTED, "台账更正", "A row of a register is corrected", "RecordData");
        add(document, DisclosureEvents.VOIDED, "登记撤销", "A row of a register is voided", "RecordData");
        add(document, DisclosureEvents.IMPORTED, "台账导入", "An import has taken rows of a body", "ImportData");
        add(document, DisclosureEvents.REMINDER, "催办", "A term comes near, or is over", "ReminderData");
        return document.yaml();
    }

    private static void addStep(AsyncDocument document, String name, Message said, String data, String step) {
        document.add(
                name,
                DisclosureEvents.type(name),
                said.in(Language.CHINESE),
                said.in(Language.ENGLISH),
                data,
                Stream.of(AsyncDocument.property("step", step)));
    }

    private static void add(AsyncDocument document, String name, String chinese, String english, String data) {
        document.add(name, DisclosureEvents.type(name), chinese, english, data, Stream.empty());
    }

    private static void addData(AsyncDocument document) {
        ObjectNode item =
                document.object("ItemStepData", List.of("itemId", "agencyCode", "stage", "step", "revision", "on"));
        id(item, "itemId");
        disclosure(item);
        text(item, "indexNumber");
        agencyCode(item);
        reference(item, "stage", "ItemStage");
        text(item, "step").put("description", "Its code in the table of steps");
        whole(item, "revision", "Number of the text that it was about");
        day(item, "on", "Day on which it happened");
        href(item);

        ObjectNode step = document.object(
                "DocumentStepData", List.of("documentId", "documentNumber", "agencyCode", "step", "on"));
        id(step, "documentId");
        text(step, "documentNumber");
        agencyCode(step);
        text(step, "step").put("description", "Its code in the table of steps");
        id(step, "otherDocumentId").put("description", "The document that it became so by");
        day(step, "on", "Day on which it happened");
        href(step);

        ObjectNode suggestion = document.object(
                "SuggestionStepData",
                List.of("suggestionId", "suggestionNumber", "agencyCode", "kind", "stage", "step", "on"));
        id(suggestion, "suggestionId");
        text(suggestion, "suggestionNumber");
        agencyCode(suggestion);
        reference(suggestion, "kind", "SuggestionKind");
        reference(suggestion, "stage", "SuggestionStage");
        text(suggestion, "step").put("description", "Its code in the table of steps");
        id(suggestion, "disclosureId").put("description", "The row of the register that it is about");
        id(suggestion, "itemId").put("description", "What was drafted because of it");
        day(suggestion, "on", "Day on which it happened");

        ObjectNode order = document.object("PublicationData", List.of("publicationId", "agencyCode", "dueAt", "items"));
        id(order, "publicationId");
        agencyCode(order);
        text(order, "dueAt").put("format", "date-time");
        whole(order, "items", "Items of the order");

        ObjectNode catalogue =
                document.object("CatalogueData", List.of("agencyCode", "version", "effectiveOn", "columns", "href"));
        agencyCode(catalogue);
        whole(catalogue, "version", "Number of the version");
        day(catalogue, "effectiveOn", "The day from which it holds");
        whole(catalogue, "columns", "How many columns it has");
        href(catalogue);

        ObjectNode row = document.object("RecordData", List.of("recordKind", "recordId", "agencyCode", "version"));
        text(row, "recordKind").put("description", "As the ledger names it");
        id(row, "recordId");
        text(row, "number").put("description", "Index number of an item, number of any other row");
        agencyCode(row);
        whole(row, "version", "Its version then");

        ObjectNode imported = document.object("ImportData", List.of("recordKind", "agencyCode", "created", "replaced"));
        text(imported, "recordKind").put("description", "As the ledger names it");
        agencyCode(imported);
        whole(imported, "created", "Rows that are new records");
        whole(imported, "replaced", "Rows in whose place other ones stand now");

        ObjectNode reminder = document.object("ReminderData", List.of("agencyCode", "timer", "threshold", "dueOn"));
        agencyCode(reminder);
        id(reminder, "itemId").put("description", "The item, where it is a term of one");
        disclosure(reminder);
        text(reminder, "column").put("description", "The column that has to have something new");
        id(reminder, "suggestionId").put("description", "The suggestion that is to be answered or done");
        id(reminder, "documentId").put("description", "The document that ends, or that is to be made public");
        id(reminder, "decisionId").put("description", "The penalty of the ledger that is to be withdrawn");
        reference(reminder, "timer", "Timer");
        reference(reminder, "threshold", "Threshold");
        day(reminder, "dueOn", "Its last day; where that is open, the day that it cannot be before");
        whole(reminder, "daysLeft", "Working days until then, below 0 when it is over");
    }

    private static void disclosure(ObjectNode data) {
        id(data, "disclosureId").put("description", "The row of the register that it is, once it is public");
    }

    private static ObjectNode id(ObjectNode data, String name) {
        return text(data, name).put("format", "uuid");
    }

    private static void href(ObjectNode data) {
        text(data, "href").put("description", "Where everybody reads it, below the origin of the gateway");
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
