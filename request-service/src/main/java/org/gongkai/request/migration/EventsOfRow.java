package org.gongkai.request.migration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gongkai.registers.further.Remark;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.fee.FeePayments;
import org.gongkai.request.life.event.ClosingEvent.LedgerReply;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.ConsultationAnswer;
import org.gongkai.request.life.event.ConsultationEvent.Extension;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.FeeEvent.FeeNotice;
import org.gongkai.request.life.event.FeeEvent.Payment;
import org.gongkai.request.life.event.FeeEvent.Refund;
import org.gongkai.request.life.event.FeeEvent.RefundGround;
import org.gongkai.request.life.event.LaterEvent.Archiving;
import org.gongkai.request.life.event.LaterEvent.CaseEnding;
import org.gongkai.request.life.event.LaterEvent.CaseOpening;
import org.gongkai.request.life.event.LifeEvent;
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
final class EventsOfRow {

    private static final String LAPSED = "OTHER_SUPPLEMENT_LAPSED";

    private final DisclosureApplication entry;
    private final LedgerColumns columns;
    private final List<Told> events = new ArrayList<>();
    private final Map<String, String> kept = new TreeMap<>();
    private final List<Remark> warnings = new ArrayList<>();

    private EventsOfRow(DisclosureApplication entry, LedgerColumns columns) {
        this.entry = entry;
        this.columns = columns;
    }

    /**
     * An event.
     *
     * @param column that has its day
     */
    record Told(LifeEvent event, String column) {}

    static EventsOfRow of(DisclosureApplication entry, LedgerColumns columns) {
        EventsOfRow row = new EventsOfRow(entry, columns);
        List.of(
                        "confirmedOn",
                        "agentName",
                        "jointApplicants",
                        "receivingForm",
                        "basis",
                        "extensionApprovedOn",
                        "remarks")
                .forEach(row::keep);
        row.receivingForm();
        row.confirmation();
        row.supplement();
        row.consultations();
        row.extension();
        row.fee();
        row.reply();
        row.aftermath();
        // Of events of one day the order is that in which they were added: the order of a life.
        row.events.sort(Comparator.comparing(told -> told.event().on()));
        return row;
    }

    List<Told> events() {
        return events;
    }

    /** What is no step, by column. */
    Map<String, String> kept() {
        return kept;
    }

    List<Remark> warnings() {
        return warnings;
    }

    /** What is said of form and way in words that nobody knows stays in the ledger, and no reply is compared with it. */
    private void receivingForm() {
        if (columns.receivingForm() != null && entry.requestedForm() == null && entry.route() == null) {
            warn("receivingForm", "FORM_NOT_READ", MigrationWords.FORM_NOT_READ);
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
            warn("confirmedOn", "RECEIPT_OTHERWISE", MigrationWords.RECEIPT_OTHERWISE.with(entry.receivedOn()));
        }
    }

    private void supplement() {
        if (columns.supplementSentOn() == null) {
            List.of("supplementServedOn", "supplementItems", "supplementReceivedOn")
                    .forEach(name -> keepWithout(name, "supplementSentOn"));
        } else {
            add(
                    new SupplementRequest(
                            columns.supplementSentOn(),
                            columns.supplementItems() == null ? null : List.of(columns.supplementItems()),
                            null,
                            columns.supplementServedOn()),
                    "supplementSentOn");
            if (columns.supplementReceivedOn() != null) {
                add(new Supplement(columns.supplementReceivedOn(), null, null), "supplementReceivedOn");
            }
        }
        if (columns.supplementLapsedOn() != null && !isLapse()) {
            keep("supplementLapsedOn");
            warn("supplementLapsedOn", "NO_STEP", MigrationWords.LAPSED_OTHERWISE);
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

    private void consultations() {
        boolean thirdFirst = columns.otherAgencySentOn() == null
                || columns.thirdPartySentOn() != null
                        && !columns.thirdPartySentOn().isAfter(columns.otherAgencySentOn());
        if (columns.thirdPartySentOn() == null) {
            List.of("thirdPartyName", "thirdPartyServedOn", "thirdPartyAnsweredOn", "thirdPartyAnswer")
                    .forEach(name -> keepWithout(name, "thirdPartySentOn"));
        } else {
            add(
                    new Consultation(
                            columns.thirdPartySentOn(),
                            Party.THIRD_PARTY,
                            columns.thirdPartyName(),
                            null,
                            columns.thirdPartyServedOn()),
                    "thirdPartySentOn");
        }
        if (columns.otherAgencySentOn() == null) {
            List.of("otherAgencyName", "otherAgencyServedOn", "otherAgencyAnsweredOn")
                    .forEach(name -> keepWithout(name, "otherAgencySentOn"));
        } else {
            add(
                    new Consultation(
                            columns.otherAgencySentOn(),
                            Party.OTHER_AGENCY,
                            columns.otherAgencyName(),
                            null,
                            columns.otherAgencyServedOn()),
                    "otherAgencySentOn");
        }
        if (columns.thirdPartySentOn() != null) {
            if (columns.thirdPartyAnsweredOn() == null) {
                keepWithout("thirdPartyAnswer", "thirdPartyAnsweredOn");
            } else {
                add(
                        new ConsultationAnswer(
                                columns.thirdPartyAnsweredOn(), thirdFirst ? 1 : 2, columns.thirdPartyAnswer(), null),
                        "thirdPartyAnsweredOn");
            }
        }
        if (columns.otherAgencySentOn() != null && columns.otherAgencyAnsweredOn() != null) {
            int number = columns.thirdPartySentOn() == null || !thirdFirst ? 1 : 2;
            add(new ConsultationAnswer(columns.otherAgencyAnsweredOn(), number, null, null), "otherAgencyAnsweredOn");
        }
    }

    private void extension() {
        if (columns.extensionOn() != null && columns.extensionDays() != null) {
            add(
                    new Extension(columns.extensionOn(), columns.extensionDays(), columns.extensionReason()),
                    "extensionOn");
        } else {
            String missing = columns.extensionOn() == null ? "extensionOn" : "extensionDays";
            List.of("extensionOn", "extensionDays", "extensionReason").forEach(name -> keepWithout(name, missing));
        }
    }

    private void fee() {
        Optional<String> missing = Map.of(
                        "feeNoticeOn", Optional.ofNullable(columns.feeNoticeOn()),
                        "feeMethod", Optional.ofNullable(columns.feeMethod()),
                        "feeUnits", Optional.ofNullable(columns.feeUnits()),
                        "feeAmountYuan", Optional.ofNullable(asked()))
                .entrySet()
                .stream()
                .filter(needed -> needed.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
        if (missing.isPresent()) {
            List.of(
                            "feeNoticeOn",
                            "feeNoticeServedOn",
                            "feeMethod",
                            "feeUnits",
                            "feeAmountYuan",
                            "refundOn",
                            "refundYuan")
                    .forEach(name -> keepWithout(name, missing.get()));
            return;
        }
        if (columns.feeAmountYuan() == null) {
            // The register says it, and so would a ledger that is written of it.
            kept.put(AMOUNT_OF_REGISTER, "");
        }
        add(
                new FeeNotice(
                        columns.feeNoticeOn(),
                        columns.feeMethod(),
                        columns.feeUnits(),
                        null,
                        asked(),
                        null,
                        columns.feeNoticeServedOn()),
                "feeNoticeOn");
        List<FeePayments.Payment> payments = payments();
        payments.forEach(payment -> add(new Payment(payment.on(), 1, payment.yuan()), "processingFeePaidOn"));
        if (payments.isEmpty()) {
            List.of("refundOn", "refundYuan").forEach(name -> keepWithout(name, "processingFeePaidOn"));
        } else if (isRefundTold()) {
            add(new Refund(columns.refundOn(), columns.refundYuan(), RefundGround.OTHER, null), "refundOn");
        } else {
            keepWithout("refundOn", "refundYuan");
            keepWithout("refundYuan", "refundOn");
        }
    }

    /** That the notice asked for what the register has as the fee. */
    static final String AMOUNT_OF_REGISTER = "feeOfRegister";

    /** What the notice asked for; null when nothing says so. */
    private BigDecimal asked() {
        if (columns.feeAmountYuan() != null) {
            return columns.feeAmountYuan();
        }
        BigDecimal paid = payments().stream().map(FeePayments.Payment::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (paid.signum() > 0) {
            return paid;
        }
        BigDecimal charged = entry.processingFeeYuan();
        return charged == null || charged.signum() == 0 ? null : charged;
    }

    /** What came in, by the list of the register, else what it counts and what was given back of that. */
    private List<FeePayments.Payment> payments() {
        if (entry.processingFeePayments() != null) {
            return FeePayments.find(entry.processingFeePayments()).stream()
                    .flatMap(payments -> payments.all().stream())
                    .filter(payment -> payment.yuan().signum() > 0)
                    .toList();
        }
        BigDecimal net = entry.processingFeeYuan();
        if (entry.processingFeePaidOn() == null || net == null) {
            return List.of();
        }
        BigDecimal paid = isRefundTold() ? net.add(columns.refundYuan()) : net;
        return paid.signum() > 0 ? List.of(new FeePayments.Payment(entry.processingFeePaidOn(), paid)) : List.of();
    }

    private boolean isRefundTold() {
        return columns.refundOn() != null && columns.refundYuan() != null;
    }

    private void reply() {
        LocalDate closedOn = entry.closedOn();
        if (closedOn == null) {
            List.of("documentNumber", "replyForm", "dispatchWay", "trackingNumber", "servedOn", "serviceProof")
                    .forEach(name -> keepWithout(name, "closedOn"));
            return;
        }
        if (isLapse()) {
            List.of("documentNumber", "replyForm", "dispatchWay", "trackingNumber", "servedOn", "serviceProof")
                    .forEach(this::keep);
            add(new SupplementLapse(closedOn), "supplementLapsedOn");
            return;
        }
        add(
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
            keepWithout("serviceProof", "servedOn");
            add(new Closing(closedOn), "closedOn");
        } else {
            add(new Delivery(columns.servedOn(), Result.SERVED, null, null, columns.serviceProof()), "servedOn");
            add(new Closing(columns.servedOn()), "servedOn");
        }
    }

    private void aftermath() {
        dispute();
        if (columns.archiveNumber() != null && columns.archivedOn() != null && entry.closedOn() != null) {
            add(new Archiving(columns.archivedOn(), columns.archiveNumber()), "archivedOn");
        } else {
            keepWithout("archiveNumber", columns.archivedOn() == null ? "archivedOn" : "closedOn");
            keepWithout("archivedOn", columns.archiveNumber() == null ? "archiveNumber" : "closedOn");
        }
    }

    private void dispute() {
        keep("caseKind");
        if (columns.caseNumber() == null || columns.caseOpenedOn() == null) {
            String missing = columns.caseNumber() == null ? "caseNumber" : "caseOpenedOn";
            List.of("caseNumber", "caseOpenedOn", "caseEndedOn", "caseResult")
                    .forEach(name -> keepWithout(name, missing));
            return;
        }
        add(new CaseOpening(columns.caseOpenedOn(), columns.caseNumber()), "caseOpenedOn");
        boolean isOver = columns.caseResult() != null && columns.caseResult().endsCase();
        if (isOver && columns.caseEndedOn() != null) {
            add(
                    new CaseEnding(
                            columns.caseEndedOn(),
                            columns.caseNumber(),
                            columns.caseResult().name()),
                    "caseEndedOn");
            return;
        }
        keepWithout("caseEndedOn", "caseResult");
        if (isOver) {
            keepWithout("caseResult", "caseEndedOn");
        } else {
            // That it goes on is no step.
            keep("caseResult");
        }
    }

    private void add(LifeEvent event, String column) {
        events.add(new Told(event, column));
    }

    private void keep(String name) {
        Columns.find(columns, name).ifPresent(value -> kept.put(name, text(value)));
    }

    private void keepWithout(String name, String missing) {
        if (Columns.find(columns, name).isPresent()) {
            keep(name);
            warn(name, "NO_STEP", MigrationWords.NO_STEP_WITHOUT.with(Columns.label(missing)));
        }
    }

    private void warn(String name, String code, org.gongkai.form.words.Message message) {
        warnings.add(new Remark(Optional.of(name), code, message));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
}
