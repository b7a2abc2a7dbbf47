package org.gongkai.request.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.words.Message;
import org.gongkai.kit.privacy.IdNumber;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.request.fee.FeePayments;

/** What a row of the register says that cannot be, whether it was entered, imported or corrected: each column against the others. */
final class EntryFaults {

    private EntryFaults() {}

    /** All of a row. */
    static List<Violation> of(DisclosureApplication application, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        boolean closed = application.closedOn() != null;
        if (closed && application.closedOn().isBefore(application.receivedOn())) {
            violations.add(new Violation("/closedOn", RegisterWords.NOT_BEFORE.with(Message.field("receivedOn"))));
        }
        if (closed && application.outcome() == null) {
            violations.add(new Violation("/outcome", RegisterWords.NEEDED_WITH.with(Message.field("closedOn"))));
        }
        if (!closed && application.outcome() != null) {
            violations.add(new Violation("/closedOn", RegisterWords.NEEDED_WITH.with(Message.field("outcome"))));
        }
        if (application.processingFeePaidOn() != null) {
            if (application.processingFeePaidOn().isBefore(application.receivedOn())) {
                violations.add(new Violation(
                        "/processingFeePaidOn", RegisterWords.NOT_BEFORE.with(Message.field("receivedOn"))));
            }
            BigDecimal fee = application.processingFeeYuan();
            if (fee == null || fee.signum() == 0) {
                violations.add(new Violation(
                        "/processingFeeYuan", RegisterWords.NEEDED_WITH.with(Message.field("processingFeePaidOn"))));
            }
        }
        if (application.processingFeePayments() != null) {
            violations.addAll(ofPayments(application, today));
        }
        String idNumber = application.applicantIdNumber();
        if (idNumber != null && IdNumber.hasShape(idNumber) && !IdNumber.isValid(idNumber)) {
            violations.add(new Violation("/applicantIdNumber", ApplicationWords.ID_NUMBER_WRONG));
        }
        return violations;
    }

    private static List<Violation> ofPayments(DisclosureApplication application, LocalDate today) {
        String pointer = "/processingFeePayments";
        Optional<FeePayments> payments = FeePayments.find(application.processingFeePayments());
        if (payments.isEmpty()) {
            return List.of(new Violation(pointer, ApplicationWords.PAYMENTS_WRONG));
        }
        List<Violation> violations = new ArrayList<>();
        BigDecimal fee = Optional.ofNullable(application.processingFeeYuan()).orElse(BigDecimal.ZERO);
        if (payments.get().net().compareTo(fee) != 0) {
            violations.add(new Violation(
                    pointer,
                    ApplicationWords.PAYMENTS_DIFFER.with(payments.get().net(), fee)));
        }
        for (FeePayments.Payment payment : payments.get().all()) {
            if (payment.on().isBefore(application.receivedOn())) {
                violations.add(new Violation(pointer, RegisterWords.NOT_BEFORE.with(Message.field("receivedOn"))));
            }
            if (payment.on().isAfter(today)) {
                violations.add(new Violation(pointer, KitWords.NOT_AFTER_TODAY));
            }
        }
        return violations;
    }
}
