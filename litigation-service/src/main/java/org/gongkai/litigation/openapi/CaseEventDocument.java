package org.gongkai.litigation.openapi;

import static org.gongkai.registers.openapi.AsyncDocument.day;
import static org.gongkai.registers.openapi.AsyncDocument.reference;
import static org.gongkai.registers.openapi.AsyncDocument.text;
import static org.gongkai.registers.openapi.AsyncDocument.whole;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.form.words.Language;
import org.gongkai.litigation.announcement.CaseEvents;
import org.gongkai.litigation.life.table.CaseStage;
import org.gongkai.litigation.life.table.CaseStep;
import org.gongkai.litigation.life.table.ProceedingStage;
import org.gongkai.litigation.outcome.CaseOutcome;
import org.gongkai.litigation.reminder.CaseReminderTable;
import org.gongkai.litigation.term.TermDuty;
import org.gongkai.registers.event.CloudEventDocuments;
import org.gongkai.registers.openapi.AsyncDocument;
import org.gongkai.registers.reminder.Threshold;

/** The events of cases as an AsyncAPI document, made of the tables that they come from. */
@Singleton
public class CaseEventDocument {

    private final CloudEventDocuments events;

    CaseEventDocument(CloudEventDocuments events) {
        this.events = events;
    }

    /** The document as YAML. */
    public String yaml() {
        AsyncDocument document = new AsyncDocument(
                events.source(),
                "Gongkai litigation service: events",
                "What happens to cases of reconsideration and litigation (行政复议、行政诉讼), posted to webhooks as CloudEvents 1.0: one event"
                        + " for each step, and reminders of terms. Events carry numbers, codes and days, no names and no words of anybody. Those about one case"
                        + " arrive in their order; one may arrive twice, with the same id.",
                "Number of the case; receipt number of the application, or id of the case, where it has none");
        addStepData(document);
        addReminderData(document);
        addMovedTerm(document);
        names(document, "CaseStage", CaseStage.values());
        names(document, "ProceedingStage", ProceedingStage.values());
        names(document, "Outcome", CaseOutcome.values());
        names(document, "Duty", TermDuty.values());
        document.names("Timer", CaseReminderTable.timers());
        names(document, "Threshold", Threshold.values());
        Stream.of(CaseStep.values())
                .forEach(step -> document.add(
                        step.code(),
                        CaseEvents.type(step.code()),
                        step.said().in(Language.CHINESE),
                        step.said().in(Language.ENGLISH),
                        "CaseStepData",
                        Stream.of(AsyncDocument.property("step", step.code()))));
        document.add(
                CaseEvents.REMINDER,
                CaseEvents.type(CaseEvents.REMINDER),
                "催办",
                "A term comes near, or is over",
                "CaseReminderData",
                Stream.empty());
        document.add(
                CaseEvents.TERM_MOVED,
                CaseEvents.type(CaseEvents.TERM_MOVED),
                "期限变动",
                "Another calendar has moved the last day of a term",
                "MovedCaseTerm",
                Stream.empty());
        return document.yaml();
    }

    private static void addStepData(AsyncDocument document) {
        ObjectNode data = document.object("CaseStepData", List.of("caseFileId", "agencyCode", "stage", "step", "on"));
        numbers(data);
        reference(data, "stage", "CaseStage");
        text(data, "step").put("description", "Its code in the tables of steps");
        reference(data, "proceedingStage", "ProceedingStage");
        whole(data, "decision", "Number of the decision in the proceeding");
        reference(data, "outcome", "Outcome");
        day(data, "on", "Day on which it happened");
    }

    private static void addReminderData(AsyncDocument document) {
        ObjectNode data = document.object(
                "CaseReminderData", List.of("caseFileId", "agencyCode", "timer", "duty", "threshold", "dueOn"));
        numbers(data);
        reference(data, "timer", "Timer");
        reference(data, "duty", "Duty");
        reference(data, "threshold", "Threshold");
        day(data, "dueOn", "Its last day; where that is open, the day that it cannot be before");
        whole(data, "daysLeft", "Working days until then, below 0 when it is over");
    }

    private static void addMovedTerm(AsyncDocument document) {
        ObjectNode data = document.object("MovedCaseTerm", List.of("caseFileId", "agencyCode", "timer", "duty"));
        numbers(data);
        reference(data, "timer", "Timer");
        reference(data, "duty", "Duty");
        day(data, "dueOnBefore", "Its last day as it was; nothing where that was open");
        day(data, "dueOn", "Its last day; nothing where that is open");
    }

    private static void numbers(ObjectNode data) {
        text(data, "caseFileId").put("format", "uuid");
        text(data, "caseNumber").put("description", "Of the proceeding");
        text(data, "receiptNumber").put("description", "Of the application that the case is about");
        AsyncDocument.agencyCode(data);
        whole(data, "proceeding", "Number of the proceeding in the case");
    }

    private static void names(AsyncDocument document, String name, Enum<?>[] constants) {
        document.names(name, Stream.of(constants).map(Enum::name).toList());
    }
}
