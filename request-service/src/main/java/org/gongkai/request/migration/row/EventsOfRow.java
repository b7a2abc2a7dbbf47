package org.gongkai.request.migration.row;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.FeeEvent.FeeLapse;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.ServiceEvent.Closing;
import org.gongkai.request.life.event.ServiceEvent.Delivery;
import org.gongkai.request.life.event.ServiceEvent.Result;
import org.gongkai.request.life.event.SupplementEvent.Supplement;
import org.gongkai.request.life.event.SupplementEvent.SupplementLapse;
import org.gongkai.request.life.event.SupplementEvent.SupplementRequest;

/**
 * What a row of a ledger tells, as events in the order of their days. What lacks its day, or something else without which it
 * is no step, is kept as it stands: nothing is guessed, and nothing is lost.
 */
public final class EventsOfRow {

    private static final String LAPSED = "OTHER_SUPPLEMENT_LAPSED";

    private final DisclosureApplication entry;
    private final LedgerColumns columns;
    private final ToldEvents told;

    private EventsOfRow(DisclosureApplication entry, LedgerColumns columns) {
        this.entry = entry;
        this.columns = columns;
        this.told = new ToldEvents(columns);
    }

    public static ToldEvents of(DisclosureApplication entry, LedgerColumns columns) {
        EventsOfRow row = new EventsOfRow(entry, columns);
        List.of(
                        "confirmedOn",
                        "agentName",
                        "jointApplicants",
                        "receivingForm",
                        "dueOn",
                        "basis",
                        "extensionApprovedOn",
                        "remarks")
                .forEach(row.told::keep);
        row.receivingForm();
        row.confirmation();
        row.supplement();
        new ConsultationsOfRow(columns, row.told).tell();
        row.extension();
        FeeOfRow fee = new FeeOfRow(entry, columns, row.told);
        fee.tell();
        row.reply(fee);
        row.aftermath();
        return row.told;
    }

    /** What is said of form and way in words that nobody knows stays in the ledger, and no reply is compared with it. */
    private void receivingForm() {
        if (columns.receivingForm() != null && entry.requestedForm() == null && entry.route() == null) {
            told.warn("receivingForm", "FORM_NOT_READ", MigrationWords.FORM_NOT_READ);
        }
    }

    /** What is not handed over or signed for is received when both sides have confirmed (Art. 31 of the Regulations). */
    private void confirmation() {
        LocalDate on = columns.confirmedOn();
        boolean isConfirmed = switch (entry.channel()) {
            case ORDINARY_MAIL, ONLINE, EMAIL, FAX -> true;
            case IN_PERSON, REGISTERED_MAIL, ORAL, OTHER -> false;
        };
        if (isConfirmed && on != null && !on.equals(entry.receivedOn())) {
            told.warn("confirmedOn", "RECEIPT_OTHERWISE", MigrationWords.RECEIPT_OTHERWISE.with(entry.receivedOn()));
        }
    }

    private void supplement() {
        if (columns.supplementSentOn() == null) {
            List.of("supplementServedOn", "supplementItems", "supplementReceivedOn", "supplementLateReason")
                    .forEach(name -> told.keepWithout(name, "supplementSentOn"));
        } else {
            told.add(
                    new SupplementRequest(
                            columns.supplementSentOn(),
                            columns.supplementItems() == null ? null : List.of(columns.supplementItems()),
                            null,
                            columns.supplementServedOn()),
                    "supplementSentOn");
            if (isTakenUpAgain()) {
                told.add(new SupplementLapse(columns.supplementLapsedOn()), "supplementLapsedOn");
            }
            if (columns.supplementReceivedOn() == null) {
                told.keepWithout("supplementLateReason", "supplementReceivedOn");
            } else {
                told.add(
                        new Supplement(columns.supplementReceivedOn(), null, columns.supplementLateReason()),
                        "supplementReceivedOn");
            }
        }
        if (columns.supplementLapsedOn() != null && !isLapse() && !isTakenUpAgain()) {
            told.keep("supplementLapsedOn");
            told.warn("supplementLapsedOn", "NO_STEP", MigrationWords.LAPSED_OTHERWISE);
        }
    }

    /** Whether the row ends with it that no supplement came, and says no more of the reply. */
    private boolean isLapse() {
        return LAPSED.equals(entry.outcome())
                && entry.outcomeDetail() == null
                && columns.supplementLapsedOn() != null
                && columns.supplementLapsedOn().equals(entry.closedOn())
                && columns.supplementSentOn() != null
                && columns.supplementReceivedOn() == null;
    }

    /** Whether it had ended with it that no supplement came, and goes on with one that came for a good reason later (Art. 30). */
    private boolean isTakenUpAgain() {
        return columns.supplementSentOn() != null
                && columns.supplementLapsedOn() != null
                && columns.supplementReceivedOn() != null
                && columns.supplementLateReason() != null
                && !columns.supplementReceivedOn().isBefore(columns.supplementLapsedOn());
    }

    private void extension() {
        if (columns.extensionOn() != null && columns.extensionDays() != null) {
            told.add(
                    new Extension(columns.extensionOn(), columns.extensionDays(), columns.extensionReason()),
                    "extensionOn");
        } else {
            String missing = columns.extensionOn() == null ? "extensionOn" : "extensionDays";
            List.of("extensionOn", "extensionDays", "extensionReason").forEach(name -> told.keepWithout(name, missing));
        }
    }

    private void reply(FeeOfRow fee) {
        LocalDate closedOn = entry.closedOn();
        if (closedOn == null) {
            List.of("documentNumber", "replyForm", "dispatchWay", "trackingNumber", "servedOn", "serviceProof")
                    .forEach(name -> told.keepWithout(name, "closedOn"));
            return;
        }
        if (isLapse() || fee.hasLapsed()) {
            List.of("documentNumber", "replyForm", "dispatchWay", "trackingNumber", "servedOn", "serviceProof")
                    .forEach(told::keep);
            if (fee.hasLapsed()) {
                told.add(new FeeLapse(closedOn, 1), "feeLapsedOn");
            } else {
                told.add(new SupplementLapse(closedOn), "supplementLapsedOn");
            }
            return;
        }
        told.add(
                new LedgerReply(
                        closedOn,
                        entry.outcome(),
                        entry.outcomeDetail(),
                        columns.documentNumber(),
                        columns.replyForm(),
                        columns.dispatchWay(),
                        columns.trackingNumber()),
                "closedOn");
        if (columns.servedOn() == null) {
            told.keepWithout("serviceProof", "servedOn");
            told.add(new Closing(closedOn), "closedOn");
        } else {
            told.add(new Delivery(columns.servedOn(), Result.SERVED, null, null, columns.serviceProof()), "servedOn");
            told.add(new Closing(columns.servedOn()), "servedOn");
        }
    }

    private void aftermath() {
        dispute();
        if (columns.archiveNumber() != null && columns.archivedOn() != null && entry.closedOn() != null) {
            told.add(new Archiving(columns.archivedOn(), columns.archiveNumber()), "archivedOn");
        } else {
            told.keepWithout("archiveNumber", columns.archivedOn() == null ? "archivedOn" : "closedOn");
            told.keepWithout("archivedOn", columns.archiveNumber() == null ? "archiveNumber" : "closedOn");
        }
    }

    private void dispute() {
        told.keep("caseKind");
        if (columns.caseNumber() == null || columns.caseOpenedOn() == null) {
            String missing = columns.caseNumber() == null ? "caseNumber" : "caseOpenedOn";
            List.of("caseNumber", "caseOpenedOn", "caseEndedOn", "caseResult")
                    .forEach(name -> told.keepWithout(name, missing));
            return;
        }
        told.add(new CaseOpening(columns.caseOpenedOn(), columns.caseNumber()), "caseOpenedOn");
        boolean isOver = columns.caseResult() != null && columns.caseResult().endsCase();
        if (isOver && columns.caseEndedOn() != null) {
            told.add(
                    new CaseEnding(
                            columns.caseEndedOn(),
                            columns.caseNumber(),
                            columns.caseResult().name()),
                    "caseEndedOn");
            return;
        }
        told.keepWithout("caseEndedOn", "caseResult");
        if (isOver) {
            told.keepWithout("caseResult", "caseEndedOn");
        } else {
            // That it goes on is no step.
            told.keep("caseResult");
        }
    }
}
