package org.gongkai.request.openapi;

import static org.gongkai.registers.openapi.AsyncDocument.day;
import static org.gongkai.registers.openapi.AsyncDocument.reference;
import static org.gongkai.registers.openapi.AsyncDocument.text;
import static org.gongkai.registers.openapi.AsyncDocument.whole;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Language;
import org.gongkai.registers.event.CloudEventDocuments;
import org.gongkai.registers.openapi.AsyncDocument;
import org.gongkai.registers.reminder.Threshold;
import org.gongkai.request.announcement.EventCatalogue;
import org.gongkai.request.announcement.TermChange;
import org.gongkai.request.life.table.Duty;
import org.gongkai.request.life.table.Stage;
import org.gongkai.request.life.table.Transition;
import org.gongkai.request.reminder.Thresholds;

/** The events of this service as an AsyncAPI document, made of the tables that they come from. */
@Singleton
public class EventDocument {

    private static final String PROPOSED = "stepProposed";
    private static final String TERMS_MOVED = "termsMoved";
    private static final String REMINDER = "reminder";

    private final CloudEventDocuments events;

    EventDocument(CloudEventDocuments events) {
        this.events = events;
    }

    /** The document as YAML. */
    public String yaml() {
        AsyncDocument document = new AsyncDocument(
                events.source(),
                "Gongkai request service: events",
                "What happens to applications for disclosure (依申请公开), posted to webhooks as CloudEvents 1.0: one"
                        + " event for each step of the life cycle, for each that waits for agreement, for last days that move without a step, and"
                        + " reminders. Events carry numbers, codes and days, no names and no words of anybody. Those about one record arrive in their order;"
                        + " one may arrive twice, with the same id.",
                "Receipt number; of a submission without one, arrival number");
        addStepData(document);
        addProposalData(document);
        addMovedTermData(document);
        addReminderData(document);
        document.names("Stage", Stream.of(Stage.values()).map(Enum::name).toList());
        document.names("Duty", Stream.of(Duty.values()).map(Enum::name).toList());
        document.names("Timer", Thresholds.timers());
        document.names(
                "Threshold", Stream.of(Threshold.values()).map(Enum::name).toList());
        document.names(
                "CauseOfMove",
                Stream.of(TermChange.Cause.values()).map(Enum::name).toList());
        EventCatalogue.steps().forEach(row -> add(document, row));
        document.add(
                PROPOSED,
                EventCatalogue.PROPOSED,
                "待批准",
                "A step waits for somebody's agreement",
                "ProposalData",
                Stream.empty());
        document.add(
                TERMS_MOVED,
                EventCatalogue.TERMS_MOVED,
                "期限变动",
                "Last days move without a step of the application",
                "MovedTermData",
                Stream.empty());
        document.add(
                REMINDER,
                EventCatalogue.REMINDER,
                "催办",
                "A term comes near, or is over",
                "ReminderData",
                Stream.empty());
        return document.yaml();
    }

    /** That of a step, with what the table says of it. */
    private static void add(AsyncDocument document, Transition row) {
        Stream<ObjectNode> stage = switch (row.to()) {
            case Transition.Target.To(Stage to) -> Stream.of(AsyncDocument.property("stage", to.name()));
            case Transition.Target.Same same -> Stream.empty();
            case Transition.Target.Before before -> Stream.empty();
        };
        document.add(
                row.step().code(),
                EventCatalogue.type(row.step()),
                row.step().said().in(Language.CHINESE),
                row.step().said().in(Language.ENGLISH),
                "StepData",
                Stream.concat(
                        Stream.of(AsyncDocument.property("step", row.step().code())), stage));
    }

    private static void addStepData(AsyncDocument document) {
        ObjectNode data = document.object("StepData", List.of("agencyCode", "stage", "step", "on"));
        numbers(data);
        reference(data, "stage", "Stage");
        text(data, "step").put("description", "Its code in the table of the life cycle");
        day(data, "on", "Day on which it happened");
        day(data, "dueOn", "Last day for the reply, while it is open and where it can be told");
        text(data, "outcome").put("description", "Outcome, where there is one");
        reference(data, "duty", "Duty");
    }

    private static void addProposalData(AsyncDocument document) {
        ObjectNode data = document.object(
                "ProposalData", List.of("receiptNumber", "agencyCode", "stage", "step", "number", "on"));
        text(data, "receiptNumber").put("description", "Of the application");
        AsyncDocument.agencyCode(data);
        reference(data, "stage", "Stage");
        text(data, "step").put("description", "Its code in the table of the life cycle");
        whole(data, "number", "Its place among the steps of the application that somebody has to agree to");
        day(data, "on", "The day that was said with it");
        day(data, "dueOn", "Last day for the reply, while it is open and where it can be told");
    }

    private static void addMovedTermData(AsyncDocument document) {
        ObjectNode term = document.object("MovedTerm", List.of("timer"));
        reference(term, "timer", "Timer");
        whole(term, "number", "Which of the application's terms of this kind");
        day(term, "before", "Its last day as it was; none where that was open");
        day(term, "after", "Its last day; none where it is open");
        ObjectNode data = document.object(
                "MovedTermData", List.of("receiptNumber", "agencyCode", "stage", "cause", "on", "terms"));
        text(data, "receiptNumber").put("description", "Of the application");
        AsyncDocument.agencyCode(data);
        reference(data, "stage", "Stage");
        reference(data, "cause", "CauseOfMove");
        day(data, "on", "Day from which the last days are other ones");
        day(data, "dueOn", "Last day for the reply where that moves, or for the further decision");
        AsyncDocument.list(data, "terms", "MovedTerm");
    }

    private static void addReminderData(AsyncDocument document) {
        ObjectNode data =
                document.object("ReminderData", List.of("agencyCode", "stage", "timer", "threshold", "dueOn"));
        numbers(data);
        reference(data, "stage", "Stage");
        reference(data, "timer", "Timer");
        whole(data, "number", "Which of the record's terms of this kind");
        reference(data, "threshold", "Threshold");
        day(data, "dueOn", "Its last day; where that is open, the day that it cannot be before");
        whole(data, "daysLeft", "Working days until then, below 0 when it is over");
    }

    private static void numbers(ObjectNode data) {
        text(data, "receiptNumber").put("description", "Of the application");
        text(data, "arrivalNumber").put("description", "Of the submission");
        AsyncDocument.agencyCode(data);
    }
}
